namespace InnerAlignment.BooleanFunctions;

/// <summary>A Boolean function of <c>n</c> inputs, as the bits of its table.</summary>
/// <remarks>Row <c>r</c>, from 0 to <c>2^n - 1</c>, is the input whose binary digits are <c>x1 x2 … xn</c>, <c>x1</c> the most significant; bit <c>r</c> of
/// <see cref="Bits"/> is the value there. The text form lists the values in the order of the rows. Equal tables are equal functions.</remarks>
/// <example><code>
/// TruthTable.Majority(inputs: 3) // 00010111
/// </code></example>
public readonly record struct TruthTable
{
    /// <summary>The most inputs a table can have: 128 rows fill a 128-bit word.</summary>
    public const int MostInputs = 7;

    /// <summary>The table with given bits.</summary>
    /// <param name="inputs"><c>n</c>, from 0 to 7.</param>
    /// <param name="bits">Bit <c>r</c> is the value in row <c>r</c>; there is no bit beyond <c>2^n</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">More inputs, or more bits, than a table has.</exception>
    public TruthTable(int inputs, UInt128 bits)
    {
        if (inputs is < 0 or > MostInputs)
            throw new ArgumentOutOfRangeException(nameof(inputs), inputs, $"A truth table has 0 to {MostInputs} inputs.");
        if ((bits & ~AllRows(inputs)) != 0)
            throw new ArgumentOutOfRangeException(nameof(bits), bits, $"A truth table of {inputs} inputs has {1 << inputs} bits.");
        (Inputs, Bits) = (inputs, bits);
    }

    /// <summary>Number of inputs, <c>n</c>.</summary>
    public int Inputs { get; }

    /// <summary>The values: bit <c>r</c> belongs to row <c>r</c>.</summary>
    public UInt128 Bits { get; }

    /// <summary>Number of rows, <c>2^n</c>.</summary>
    public int Rows => 1 << Inputs;

    /// <summary>Number of rows with value 1, from 0 to <c>2^n</c>.</summary>
    public int Ones => (int)UInt128.PopCount(Bits);

    /// <summary>The value in row <paramref name="row"/>, from 0.</summary>
    public bool this[int row] => (Bits >> row & 1) != 0;

    /// <summary>The function that is <paramref name="value"/> everywhere.</summary>
    public static TruthTable Constant(int inputs, bool value) => new(inputs, value ? AllRows(inputs) : 0);

    /// <summary>The function that repeats input <c>x_number</c>, <paramref name="number"/> from 1 to <paramref name="inputs"/>.</summary>
    public static TruthTable Input(int inputs, int number)
    {
        if (number < 1 || number > inputs)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"The inputs are numbered from 1 to {inputs}.");
        return Of(inputs, row => (row >> (inputs - number) & 1) != 0);
    }

    /// <summary>The function that is the majority of an odd number of inputs.</summary>
    public static TruthTable Majority(int inputs) => Of(inputs, row => 2 * int.PopCount(row) > inputs);

    /// <summary>The function that is 1 where an odd number of inputs are 1.</summary>
    public static TruthTable Parity(int inputs) => Of(inputs, row => int.IsOddInteger(int.PopCount(row)));

    /// <summary>The function with the given value in every row.</summary>
    /// <param name="inputs"><c>n</c>, from 0 to 7.</param>
    /// <param name="value">Takes the row; <c>x1</c> is its most significant binary digit.</param>
    public static TruthTable Of(int inputs, Predicate<int> value)
    {
        UInt128 bits = 0;
        for (var row = 0; row < 1 << inputs; row++)
            bits |= value(row) ? UInt128.One << row : 0;
        return new(inputs, bits);
    }

    /// <summary>Reads the text form, such as <c>0110</c>: one digit for every row.</summary>
    /// <exception cref="FormatException">Another character than 0 and 1, or a number of them that is no power of two up to 128.</exception>
    public static TruthTable Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var inputs = int.Log2(Math.Max(text.Length, 1));
        if (text.Length != 1 << inputs || inputs > MostInputs || text.AsSpan().ContainsAnyExcept('0', '1'))
            throw new FormatException($"A truth table is written as 1, 2, 4, … or 128 digits 0 and 1; this came: \"{text}\".");
        return Of(inputs, row => text[row] == '1');
    }

    /// <summary>1 where both are.</summary>
    public static TruthTable operator &(TruthTable left, TruthTable right) => new(Same(left, right), left.Bits & right.Bits);

    /// <summary>1 where at least one is.</summary>
    public static TruthTable operator |(TruthTable left, TruthTable right) => new(Same(left, right), left.Bits | right.Bits);

    /// <summary>1 where they differ.</summary>
    public static TruthTable operator ^(TruthTable left, TruthTable right) => new(Same(left, right), left.Bits ^ right.Bits);

    /// <summary>1 where the function is 0.</summary>
    public static TruthTable operator ~(TruthTable table) => new(table.Inputs, ~table.Bits & AllRows(table.Inputs));

    /// <summary>Every bit of the table reaches the hash. The default folds halves of words onto each other, and tables repeat themselves by halves.</summary>
    public override int GetHashCode()
    {
        var mixed = ((ulong)Bits ^ (ulong)Inputs * 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 32 ^ (ulong)(Bits >> 64)) * 0x94D049BB133111EB;
        return (int)(mixed >> 32);
    }

    /// <summary>The values in the order of the rows, such as <c>0110</c>.</summary>
    public override string ToString() => string.Create(Rows, this, (text, table) =>
    {
        for (var row = 0; row < text.Length; row++)
            text[row] = table[row] ? '1' : '0';
    });

    internal static UInt128 AllRows(int inputs) => UInt128.MaxValue >> 128 - (1 << inputs);

    private static int Same(TruthTable left, TruthTable right) => left.Inputs == right.Inputs
        ? left.Inputs
        : throw new ArgumentException($"One function has {left.Inputs} inputs, the other {right.Inputs}.");
}
