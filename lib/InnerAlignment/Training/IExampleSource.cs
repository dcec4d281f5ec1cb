namespace InnerAlignment.Training;

/// <summary>Where training examples come from: a data set, or a distribution that never runs out.</summary>
public interface IExampleSource
{
    /// <summary>Numbers per input, <c>d</c>.</summary>
    int InputColumns { get; }

    /// <summary>Numbers per target, <c>k</c>.</summary>
    int TargetColumns { get; }

    /// <summary>Begins to deal minibatches, in an order of its own for every seed.</summary>
    /// <param name="batchSize">Examples wanted per batch, at least 1.</param>
    /// <param name="seed">Seed of the order, or of the examples.</param>
    IMinibatches Deal(int batchSize, ulong seed);
}

/// <summary>An endless sequence of minibatches.</summary>
public interface IMinibatches
{
    /// <summary>Examples in every batch, <c>n</c>; a source with fewer than were wanted gives all it has.</summary>
    int Size { get; }

    /// <summary>Writes the next batch over <paramref name="inputs"/> <c>[n, d]</c> and <paramref name="targets"/> <c>[n, k]</c>, row by
    /// row; allocates nothing.</summary>
    void Next(Span<float> inputs, Span<float> targets);
}
