using InnerAlignment.Randomness;

namespace InnerAlignment.Training;

/// <summary>Examples to learn from: inputs <c>[n, d]</c> and, row for row, targets <c>[n, k]</c>.</summary>
/// <remarks>Immutable, single precision. What a target column holds is up to the loss: a number to predict, a class, a label.</remarks>
public sealed class Dataset : IExampleSource
{
    private readonly float[] inputs;
    private readonly float[] targets;

    /// <summary>Takes over copies of both tables, row by row.</summary>
    /// <param name="inputs"><c>n * inputColumns</c> finite numbers.</param>
    /// <param name="inputColumns"><c>d</c>, at least 1.</param>
    /// <param name="targets"><c>n * targetColumns</c> finite numbers.</param>
    /// <param name="targetColumns"><c>k</c>, at least 1.</param>
    /// <exception cref="ArgumentException">The tables are empty, ragged, of different length, or hold NaN or infinity.</exception>
    public Dataset(ReadOnlySpan<float> inputs, int inputColumns, ReadOnlySpan<float> targets, int targetColumns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputColumns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetColumns, 1);
        Count = Rows(inputs, inputColumns, nameof(inputs));
        if (Rows(targets, targetColumns, nameof(targets)) != Count)
            throw new ArgumentException(
                $"Inputs [{Count}, {inputColumns}] and targets [{targets.Length / targetColumns}, {targetColumns}] differ in rows.");
        (this.inputs, this.targets) = (inputs.ToArray(), targets.ToArray());
        (InputColumns, TargetColumns) = (inputColumns, targetColumns);
    }

    /// <summary>Number of examples, <c>n</c>.</summary>
    public int Count { get; }

    /// <summary>Numbers per input, <c>d</c>.</summary>
    public int InputColumns { get; }

    /// <summary>Numbers per target, <c>k</c>.</summary>
    public int TargetColumns { get; }

    /// <summary>All inputs, <c>[n, d]</c>, row by row.</summary>
    public ReadOnlySpan<float> Inputs => inputs;

    /// <summary>All targets, <c>[n, k]</c>, row by row.</summary>
    public ReadOnlySpan<float> Targets => targets;

    /// <summary>Input of example <paramref name="index"/>, <c>[d]</c>.</summary>
    public ReadOnlySpan<float> Input(int index) => inputs.AsSpan(index * InputColumns, InputColumns);

    /// <summary>Target of example <paramref name="index"/>, <c>[k]</c>.</summary>
    public ReadOnlySpan<float> Target(int index) => targets.AsSpan(index * TargetColumns, TargetColumns);

    /// <summary>A data set of the given pairs; numbers are rounded to single precision.</summary>
    /// <exception cref="ArgumentException">There is no pair, pairs differ in length, or a number is NaN or infinite.</exception>
    public static Dataset Of(params IEnumerable<(double[] Input, double[] Target)> examples)
    {
        var pairs = examples.ToArray();
        if (pairs.Length == 0)
            throw new ArgumentException("A data set needs at least one example.", nameof(examples));
        var (first, target) = pairs[0];
        if (pairs.FirstOrDefault(pair => pair.Input.Length != first.Length || pair.Target.Length != target.Length) is { Input: not null } odd)
            throw new ArgumentException(
                $"An example [{odd.Input.Length}] -> [{odd.Target.Length}] stands among [{first.Length}] -> [{target.Length}].");
        return new Dataset(Flatten(pairs.Select(pair => pair.Input)), first.Length, Flatten(pairs.Select(pair => pair.Target)), target.Length);
    }

    /// <inheritdoc/>
    public IMinibatches Deal(int batchSize, ulong seed) => new Minibatches(this, batchSize, new RandomStream(seed));

    private static float[] Flatten(IEnumerable<double[]> rows) => [.. rows.SelectMany(row => row).Select(value => (float)value)];

    private static int Rows(ReadOnlySpan<float> table, int columns, string name)
    {
        if (table.Length == 0 || table.Length % columns != 0)
            throw new ArgumentException($"{table.Length} numbers are no table of one or more rows of {columns}.", name);
        for (int i = 0; i < table.Length; i++)
            if (!float.IsFinite(table[i]))
                throw new ArgumentException($"Row {i / columns}, column {i % columns} is {table[i]}; a data set holds finite numbers.", name);
        return table.Length / columns;
    }
}
