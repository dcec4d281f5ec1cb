using BenchmarkDotNet.Attributes;
using InnerAlignment.Alignment;
using InnerAlignment.Evolution;
using InnerAlignment.OverOptimization;
using InnerAlignment.Planning;
using InnerAlignment.Probability;
using InnerAlignment.Randomness;
using InnerAlignment.RewardLearning;
using InnerAlignment.Taxonomy;
using InnerAlignment.Worlds;

namespace Benchmarks.Measures;

/// <summary>What the notebooks of parts 2 and 3 wait for.</summary>
[ShortRunJob]
public class MeasureBenchmarks
{
    private readonly HungryThirsty[] gardens = [.. RewardFitness.Worlds()];
    private readonly MazeWorld grid = new(MazePicture.ReadCells(".....\n.....\n.....\n.....\n....."), [new(4, 0)], []);
    private CandidatePool pool = null!;
    private Demonstrations[] demonstrations = [];
    private TransitionTable table = null!;
    private double[] corner = [];

    [GlobalSetup]
    public void Prepare()
    {
        var random = new RandomStream(1);
        pool = new NoisyProxy(new Normal(), new UnitStudentT3()).Sample(100_000, random);
        demonstrations = [.. Enumerable.Range(0, 6).Select(_ => SpecimenLevel.Draw(random, goalInCorner: false)).Select(level =>
            new Demonstrations(level.Model.Table, [level.GoalFeature, level.CornerFeature], PlannerSpecimen.Expert(level)))];
        var model = grid.Tabulate();
        (table, corner) = (model.Table, model.Expected(OnCorner));
    }

    private RewardFunction<Position, Move> OnCorner => grid.RewardOnArrival("corner", place => place == new Position(0, 4) ? 1 : 0);

    [Benchmark]
    public double HeavyTailedProxyTables() => new NoisyProxy(new Normal(), new UnitStudentT3()).BestOf(1024).Gold;

    [Benchmark]
    public double BestOf1024FromAPoolOf100000() => pool.Estimate(1024).Gold;

    [Benchmark]
    public double ThousandGenerationsOfHintonAndNowlan() => new HintonNowlan().Evolve(new RandomStream(1)).ElementAt(1000).Undecided;

    [Benchmark]
    public double TwelveLivesOf75000Steps() => new RewardFitness(gardens, new QLearning()).Value(RewardFitness.FitnessAsReward);

    [Benchmark]
    public int AllSmallWorlds() => SmallWorld.All().Count(world =>
        world.IsInnerAligned && !world.ObjectiveRobustness(ChoiceRule.Optimal, world.Training).HoldsForEvery);

    [Benchmark]
    public double EpicOn25States4Actions() => EpicDistance.Between(grid, OnCorner, -OnCorner, 0.9);

    [Benchmark]
    public double MaximumCausalEntropyIrlOnSixLevels() => new MaximumCausalEntropyIrl(0.9).Learn(demonstrations).LogLikelihood;

    [Benchmark]
    public double LinearProgramIrlOn25States() => new LinearProgramIrl(0.5).Learn(table, BestActions(), 0.9)[0];

    private int[] BestActions() => [.. PolicyIteration.Solve(table, corner, 0.9).Policy.Chunk(table.Actions).Select(row => Array.IndexOf(row, 1.0))];
}
