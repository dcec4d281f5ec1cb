using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using InnerAlignment.Networks;
using InnerAlignment.Search;
using InnerAlignment.Training;
using InnerAlignment.Worlds;

namespace Benchmarks.Learning;

/// <summary>Whole training runs of the course, one thread each; every run is measured from a cold start, as a notebook meets it.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 3)]
public class Learners
{
    private const int BanditUpdates = 3594;

    private const int MazeUpdates = 123;

    /// <summary>RL^2 on two-armed Bernoulli bandits, 50 pulls: 230 thousand episodes.</summary>
    [Benchmark]
    public double LearningToLearn()
    {
        var network = new Network(4, new Gru(16) { UpdateBias = 1 }, new Dense(3) { Weights = Initializer.ScaledNormal(0.1) });
        var method = new ActorCritic(50)
        {
            Rule = new Adam(0.02, Beta2: 0.97),
            Schedule = Schedules.Linear(BanditUpdates).WithWarmUp(20),
            Discount = 0.95,
            Lambda = 1,
            ValueWeight = 0.01,
            MaximumGradientNorm = 0.3,
            EntropySchedule = Schedules.Linear(BanditUpdates),
        };
        var bandits = new BanditBatch(new BernoulliBandits(2), 64, seed: 1) { TrainsOnMeans = true, TrainsOnRegret = true };
        return method.Run(network, bandits).ElementAt(BanditUpdates - 1).MeanReturn;
    }

    /// <summary>The corner-goal maze agent: a million steps of proximal policy optimization.</summary>
    [Benchmark]
    public double CornerGoalMaze() => new CornerGoalAgent(new CornerGoalFamily(), MazeUpdates, Seed: 1).Train().Last().MeanReturn;

    /// <summary>Linear self-attention on in-context regression, d = N = 10: 5000 steps of batch 512.</summary>
    [Benchmark]
    public double InContextLearning()
    {
        var network = new Network(new Shape(11, 11), new LinearSelfAttention(QueryOnly: true), new Slice(10, 1));
        var training = new SupervisedTraining(network, new SquaredError(), new InContextRegression(10, 10)) { Rule = new AdamW(1e-3), BatchSize = 512 };
        return training.Run().ElementAt(4999).Loss;
    }
}
