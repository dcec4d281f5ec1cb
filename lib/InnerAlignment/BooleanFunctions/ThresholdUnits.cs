namespace InnerAlignment.BooleanFunctions;

/// <summary>All Boolean functions that threshold units realise: the algorithmic range, exactly.</summary>
/// <remarks>Each function is a cone of parameters. The cones are found by cutting space with the hyperplane of one input after the other, in integers
/// (<see cref="ThresholdCone"/>); sampling would miss thin cones. Their numbers are 4, 14, 104, 1882, 94572 with a bias for n = 1 … 5 (Muroga, "Threshold
/// logic and its applications", 1971; OEIS A000609), and 2, 6, 32, 370, 11292 without (the regions of the resonance arrangement, OEIS A034997).</remarks>
/// <example><code>
/// ThresholdUnits.All(inputs: 3).Count() // 104
/// </code></example>
public static class ThresholdUnits
{
    private const int MostInputs = 5;

    /// <summary>One unit of integer weights for every function of <paramref name="inputs"/> inputs that one threshold unit realises.</summary>
    /// <param name="inputs"><c>n</c>, from 1 to 5; 5 with a bias takes seconds.</param>
    /// <param name="bias">Whether the unit has a bias; without one, input 0 is class 0.</param>
    public static IEnumerable<ThresholdUnit> All(int inputs, bool bias = true)
    {
        if (inputs is < 1 or > MostInputs)
            throw new ArgumentOutOfRangeException(nameof(inputs), inputs, $"Threshold units are enumerated for 1 to {MostInputs} inputs.");
        var axes = Axes(inputs, bias);
        var others = Enumerable.Range(1, (1 << inputs) - 1).Where(row => !int.IsPow2(row)).ToArray();
        return Enumerable.Range(0, 1 << axes)
            .SelectMany(signs => Cells(ThresholdCone.Orthant(axes, signs), others, 0, inputs, bias))
            .Select(cell => Unit(cell.Inside(), inputs, bias));
    }

    /// <summary>The functions that a threshold unit realises which reads <paramref name="hidden"/> threshold units, all with biases.</summary>
    /// <param name="inputs"><c>n</c>, from 1 to 5.</param>
    /// <param name="hidden">Hidden units, from 1 to 4. All sets of hidden functions are tried: for n = 3 that is instant up to 3.</param>
    public static IReadOnlySet<TruthTable> Range(int inputs, int hidden)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hidden, 1);
        var readers = All(hidden).Select(unit => unit.Table.Bits).ToArray();
        // A reader may turn a hidden unit round, so that one of each pair of opposites is enough; it may ignore one, so constants add nothing.
        var features = All(inputs).Select(unit => unit.Table).Where(table => !table[0] && table.Ones > 0).Select(table => table.Bits).ToArray();
        var found = new HashSet<UInt128>();
        foreach (var set in Combinations(features, hidden))
            AddAll(found, Cells(set, TruthTable.AllRows(inputs)), readers);
        return found.Select(bits => new TruthTable(inputs, bits)).ToHashSet();
    }

    // Coordinates in which the inputs with at most one 1 are the axes: z_0 = b and z_i = b + w_i, or z_i = w_i without a bias.
    private static int Axes(int inputs, bool bias) => bias ? inputs + 1 : inputs;

    private static long[] Normal(int row, int inputs, bool bias)
    {
        var digits = Enumerable.Range(0, inputs).Select(i => (long)(row >> i & 1));
        return bias ? [1 - int.PopCount(row), .. digits] : [.. digits];
    }

    private static IEnumerable<ThresholdCone> Cells(ThresholdCone cone, int[] rows, int next, int inputs, bool bias)
    {
        if (next == rows.Length)
            return [cone];
        var (positive, negative) = cone.Cut(Normal(rows[next], inputs, bias), Axes(inputs, bias) + next);
        return new[] { positive, negative }.OfType<ThresholdCone>().SelectMany(part => Cells(part, rows, next + 1, inputs, bias));
    }

    private static ThresholdUnit Unit(long[] z, int inputs, bool bias)
    {
        var weights = Enumerable.Range(0, inputs).Select(i => (double)(bias ? z[i + 1] - z[0] : z[i])).Reverse();
        return new([.. weights], bias ? z[0] : 0);
    }

    /// <summary>Which rows the hidden units send to each of their <c>2^k</c> joint answers.</summary>
    private static UInt128[] Cells(UInt128[] features, UInt128 all)
    {
        UInt128[] cells = [all];
        foreach (var feature in features)
            cells = [.. cells.SelectMany(cell => new[] { cell & ~feature, cell & feature })];
        return cells;
    }

    private static void AddAll(HashSet<UInt128> found, UInt128[] cells, UInt128[] readers)
    {
        foreach (var reader in readers)
        {
            UInt128 bits = 0;
            for (var answer = 0; answer < cells.Length; answer++)
                bits |= (reader >> answer & 1) != 0 ? cells[answer] : 0;
            found.Add(bits);
        }
    }

    private static IEnumerable<T[]> Combinations<T>(T[] items, int count) => count == 0
        ? [[]]
        : Enumerable.Range(0, items.Length).SelectMany(first => Combinations(items[(first + 1)..], count - 1).Select(rest => (T[])[items[first], .. rest]));
}
