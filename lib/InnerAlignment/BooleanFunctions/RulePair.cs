using InnerAlignment.Randomness;

namespace InnerAlignment.BooleanFunctions;

/// <summary>An intended rule and a proxy that says the same on most of what a learner sees: which of the two it follows shows only where they part.</summary>
/// <remarks>Training shows all rows in which the two agree, and some <em>counter-examples</em>: rows in which they part, labelled as intended.</remarks>
public sealed record RulePair
{
    private readonly int[] telling;

    /// <summary>A pair of rules of equally many inputs.</summary>
    /// <exception cref="ArgumentException">The rules have different numbers of inputs, are equal, or part in more than 20 rows.</exception>
    public RulePair(TruthTable intended, TruthTable proxy)
    {
        (Intended, Proxy) = (intended, proxy);
        Telling = (intended ^ proxy).Bits;
        telling = [.. Enumerable.Range(0, intended.Rows).Where(row => (Telling >> row & 1) != 0)];
        if (telling.Length is 0 or > 20)
            throw new ArgumentException($"Two rules that part in 1 to 20 rows were expected; these part in {telling.Length}.", nameof(proxy));
    }

    /// <summary>The rule that the examples are meant to teach.</summary>
    public TruthTable Intended { get; }

    /// <summary>The rule that the examples teach as well, unless there are counter-examples.</summary>
    public TruthTable Proxy { get; }

    /// <summary>The rows in which the rules part.</summary>
    public UInt128 Telling { get; }

    /// <summary>The rows in which the rules agree.</summary>
    public UInt128 Common => TruthTable.AllRows(Intended.Inputs) & ~Telling;

    /// <summary>All common rows, and the given counter-examples.</summary>
    /// <exception cref="ArgumentException">A row among them does not tell the rules apart.</exception>
    public BooleanExamples Examples(UInt128 counterExamples = default) => (counterExamples & Common) == 0
        ? new(Common | counterExamples, Intended)
        : throw new ArgumentException("A counter-example is a row in which the rules part.", nameof(counterExamples));

    /// <summary>Draws counter-examples, every choice equally likely.</summary>
    /// <param name="count">How many, from 0 to as many as there are.</param>
    /// <param name="random">Where the choice comes from.</param>
    public UInt128 DrawCounterExamples(int count, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)telling.Length, nameof(count));
        var shuffled = telling.ToArray();
        random.Shuffle<int>(shuffled);
        return shuffled.Take(count).Aggregate((UInt128)0, (rows, row) => rows | UInt128.One << row);
    }

    /// <summary>Which rule a function follows on the rows that it was not shown.</summary>
    /// <param name="table">The function.</param>
    /// <param name="counterExamples">The rows in which the rules part and which it was shown.</param>
    public RuleFollowed Followed(TruthTable table, UInt128 counterExamples = default)
    {
        var unseen = Telling & ~counterExamples;
        var (fromIntended, fromProxy) = ((table ^ Intended).Bits & unseen, (table ^ Proxy).Bits & unseen);
        return (fromIntended == 0, fromProxy == 0) switch
        {
            (true, true) => RuleFollowed.Both,
            (true, false) => RuleFollowed.Intended,
            (false, true) => RuleFollowed.Proxy,
            _ => RuleFollowed.Mixture,
        };
    }

    /// <summary>How the functions that fit the examples divide between the rules, in the mean over all choices of <paramref name="count"/> counter-examples.</summary>
    /// <param name="drawn">Functions drawn from a prior; those that err in a common row may have been left out.</param>
    /// <param name="count">Counter-examples, from 0 to one fewer than there are rows in which the rules part.</param>
    /// <remarks>Exhaustive: the functions are counted by the set of rows in which they err, and one sum over subsets gives what every choice accepts.</remarks>
    public RuleShares Shares(FunctionCounts drawn, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)count, (uint)telling.Length, nameof(count));
        var (erring, fitting) = Errors(drawn);
        var (choices, accepted, intended, proxy) = (0, 0.0, 0.0, 0.0);
        for (var choice = 0; choice < fitting.Length; choice++)
        {
            var others = fitting.Length - 1 & ~choice;
            if (int.PopCount(choice) != count || fitting[others] == 0)
                continue;
            (choices, accepted) = (choices + 1, accepted + fitting[others]);
            (intended, proxy) = (intended + (double)erring[0] / fitting[others], proxy + (double)erring[others] / fitting[others]);
        }
        return choices == 0 ? new(0, double.NaN, double.NaN) : new(accepted / choices, intended / choices, proxy / choices);
    }

    /// <summary>How many functions, right on all common rows, err in exactly a set of telling rows, and in some subset of it.</summary>
    private (long[] Exactly, long[] Within) Errors(FunctionCounts drawn)
    {
        var exactly = new long[1 << telling.Length];
        foreach (var (table, times) in drawn.Agreeing(Common, Intended).Ranked)
            exactly[ErringRows(table)] += times;
        var within = exactly.ToArray();
        for (var row = 0; row < telling.Length; row++)
            for (var set = 0; set < within.Length; set++)
                within[set] += (set >> row & 1) != 0 ? within[set ^ 1 << row] : 0;
        return (exactly, within);
    }

    private int ErringRows(TruthTable table)
    {
        var set = 0;
        for (var i = 0; i < telling.Length; i++)
            set |= table[telling[i]] != Intended[telling[i]] ? 1 << i : 0;
        return set;
    }
}

/// <summary>Which of two rules a function follows where it was not shown what to do.</summary>
public enum RuleFollowed
{
    /// <summary>The intended rule in every such row.</summary>
    Intended,

    /// <summary>The proxy in every such row.</summary>
    Proxy,

    /// <summary>Neither throughout.</summary>
    Mixture,

    /// <summary>There is no such row: nothing tells the rules apart.</summary>
    Both,
}

/// <summary>How functions that fit the examples divide between two rules.</summary>
/// <param name="Accepted">How many functions fit, in the mean over choices of counter-examples.</param>
/// <param name="Intended">The share of the fitting ones that follow the intended rule, from 0 to 1; NaN where none fits.</param>
/// <param name="Proxy">The share that follow the proxy.</param>
public readonly record struct RuleShares(double Accepted, double Intended, double Proxy);
