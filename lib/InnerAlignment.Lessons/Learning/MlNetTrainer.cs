using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace InnerAlignment.Lessons.Learning;

/// <summary>Base optimizers that somebody else wrote: ML.NET's trainers for two classes, each with its own search and its own range.</summary>
/// <remarks>One thread and a given seed: deterministic on one machine. Features are scaled to [0, 1] before a linear model sees them.</remarks>
public sealed class MlNetTrainer
{
    private readonly Func<MLContext, IEstimator<ITransformer>> _trainer;

    private MlNetTrainer(string name, Func<MLContext, IEstimator<ITransformer>> trainer) => (Name, _trainer) = (name, trainer);

    /// <summary>Stochastic dual coordinate ascent on a linear logistic model (Shalev-Shwartz and Zhang 2013).</summary>
    public static MlNetTrainer Sdca { get; } = new("SDCA", engine => Scaled(engine).Append(
        engine.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 100,
        })));

    /// <summary>Limited-memory BFGS on a linear logistic model (Liu and Nocedal 1989).</summary>
    public static MlNetTrainer Lbfgs { get; } = new("L-BFGS", engine => Scaled(engine).Append(
        engine.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 })));

    /// <summary>Gradient-boosted regression trees (Friedman 2001): a hundred trees of eight leaves.</summary>
    public static MlNetTrainer FastTree { get; } = new("FastTree", engine =>
        engine.BinaryClassification.Trainers.FastTree(new Microsoft.ML.Trainers.FastTree.FastTreeBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            NumberOfTrees = 100,
            NumberOfLeaves = 8,
            LearningRate = 0.1,
        }));

    /// <summary>All three, in the order above.</summary>
    public static IReadOnlyList<MlNetTrainer> All => [Sdca, Lbfgs, FastTree];

    /// <summary>What the trainer is called.</summary>
    public string Name { get; }

    /// <summary>Searches for the classifier that fits the examples best.</summary>
    /// <param name="examples">Examples of both classes.</param>
    /// <param name="seed">Of the trainer's own draws: the order in which SDCA visits the examples.</param>
    /// <returns>The probability of class 1 for an example of the same features; not for several threads at once.</returns>
    /// <exception cref="ArgumentException">All examples are of one class, or there are none.</exception>
    public Func<double[], double> Train(LabelledTable examples, ulong seed = 1)
    {
        if (examples.Labels.Distinct().Count() < 2)
            throw new ArgumentException($"{Name} needs examples of both classes; {examples.Labels.Count} of one came.", nameof(examples));
        var engine = new MLContext((int)(seed & int.MaxValue));
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, examples.Names.Count);
        var data = engine.Data.LoadFromEnumerable(examples.Features.Zip(examples.Labels, Example.Of), schema);
        var model = _trainer(engine).Fit(data);
        var prediction = engine.Model.CreatePredictionEngine<Example, Guess>(model, inputSchemaDefinition: schema);
        return features => prediction.Predict(Example.Of(features, false)).Probability;
    }

    /// <summary>The trainer's name.</summary>
    public override string ToString() => Name;

    private static NormalizingEstimator Scaled(MLContext engine) =>
        engine.Transforms.NormalizeMinMax(nameof(Example.Features), fixZero: false);

    private sealed class Example
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public static Example Of(double[] features, bool label) => new() { Features = [.. features.Select(x => (float)x)], Label = label };
    }

    private sealed class Guess
    {
        public float Probability { get; set; }
    }
}
