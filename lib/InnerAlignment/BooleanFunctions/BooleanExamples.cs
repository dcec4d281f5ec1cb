namespace InnerAlignment.BooleanFunctions;

/// <summary>Examples to learn a Boolean function from: some rows of its table, and the labels there.</summary>
/// <param name="Rows">Bit <c>r</c> says that row <c>r</c> is an example.</param>
/// <param name="Labels">The function whose values in those rows are the labels; its other rows are not looked at.</param>
public readonly record struct BooleanExamples(UInt128 Rows, TruthTable Labels)
{
    /// <summary>How many rows are examples.</summary>
    public int Count => (int)UInt128.PopCount(Rows);

    /// <summary>Whether a function has the right label in every example: what rejection sampling accepts.</summary>
    public bool Fits(TruthTable table) => table.Inputs == Labels.Inputs
        ? ((table.Bits ^ Labels.Bits) & Rows) == 0
        : throw new ArgumentException($"The examples have {Labels.Inputs} inputs, the function {table.Inputs}.", nameof(table));
}
