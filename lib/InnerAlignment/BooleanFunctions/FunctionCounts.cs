using System.Runtime.InteropServices;

namespace InnerAlignment.BooleanFunctions;

/// <summary>How often each Boolean function was found.</summary>
/// <param name="inputs">Number of inputs of all of them, <c>n</c>.</param>
public sealed class FunctionCounts(int inputs)
{
    private readonly Dictionary<TruthTable, long> counts = [];

    /// <summary>Number of inputs, <c>n</c>.</summary>
    public int Inputs => inputs;

    /// <summary>How many functions were drawn, repetitions included.</summary>
    public long Total { get; private set; }

    /// <summary>How many different functions were found.</summary>
    public int Distinct => counts.Count;

    /// <summary>How often <paramref name="table"/> was found.</summary>
    /// <exception cref="ArgumentException">It has another number of inputs than the functions counted; the message names both.</exception>
    public long this[TruthTable table]
    {
        get
        {
            Require(table.Inputs);
            return counts.GetValueOrDefault(table);
        }
    }

    /// <summary>Every function that was found, the most frequent first; equals in the order of their tables.</summary>
    public IEnumerable<(TruthTable Table, long Count)> Ranked =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Bits).Select(pair => (pair.Key, pair.Value));

    /// <summary>How often a function with <c>t</c> ones was found, for <c>t</c> from 0 to <c>2^n</c>.</summary>
    public long[] ByOnes()
    {
        var ones = new long[(1 << inputs) + 1];
        foreach (var (table, count) in counts)
            ones[table.Ones] += count;
        return ones;
    }

    /// <summary>The share of the draws that gave <paramref name="table"/>, from 0 to 1.</summary>
    public double Probability(TruthTable table) => (double)this[table] / Total;

    /// <summary>The mean of a quantity over the draws, such as <see cref="LempelZiv.Complexity"/>.</summary>
    public double Mean(Func<TruthTable, double> quantity) => counts.OrderBy(pair => pair.Key.Bits).Sum(pair => pair.Value * quantity(pair.Key)) / Total;

    /// <summary>The functions that agree with given examples: rejection sampling.</summary>
    /// <param name="rows">Bit <c>r</c> says that row <c>r</c> is an example.</param>
    /// <param name="labels">The function whose values are the labels.</param>
    /// <exception cref="ArgumentException">It has another number of inputs than the functions counted; the message names both.</exception>
    public FunctionCounts Agreeing(UInt128 rows, TruthTable labels)
    {
        Require(labels.Inputs);
        var agreeing = new FunctionCounts(inputs);
        foreach (var (table, count) in counts)
            if (((table.Bits ^ labels.Bits) & rows) == 0)
                agreeing.Add(table, count);
        return agreeing;
    }

    /// <summary>Counts a function <paramref name="times"/> times more.</summary>
    /// <exception cref="ArgumentException">It has another number of inputs than the functions counted; the message names both.</exception>
    public void Add(TruthTable table, long times = 1)
    {
        Require(table.Inputs);
        CollectionsMarshal.GetValueRefOrAddDefault(counts, table, out _) += times;
        Total += times;
    }

    /// <summary>Counts all that another count found; threads may add theirs at the same time.</summary>
    /// <param name="other">Functions of as many inputs.</param>
    public void Add(FunctionCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        lock (counts)
            foreach (var (table, count) in other.counts)
                Add(table, count);
    }

    private void Require(int others)
    {
        if (others != inputs)
            throw new ArgumentException($"The functions counted have {inputs} inputs, this one {others}.");
    }
}
