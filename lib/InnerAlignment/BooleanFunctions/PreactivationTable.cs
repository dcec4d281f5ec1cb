using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using InnerAlignment.Tensors;

namespace InnerAlignment.BooleanFunctions;

/// <summary>What units receive, for all inputs at once: <c>[units, 2^n]</c>, one row a unit.</summary>
internal sealed class PreactivationTable(int inputs, int units)
{
    /// <summary>Short tables are padded to whole vectors.</summary>
    private readonly int columns = Math.Max(1 << inputs, Vector256<float>.Count);
    private readonly float[] values = new float[units * Math.Max(1 << inputs, Vector256<float>.Count)];

    public static int RequireInputs(int inputs) => inputs is >= 1 and <= TruthTable.MostInputs
        ? inputs
        : throw new ArgumentOutOfRangeException(nameof(inputs), inputs, $"Functions have 1 to {TruthTable.MostInputs} inputs here.");

    public Span<float> Row(int unit) => values.AsSpan(unit * columns, columns);

    public MatrixSpan<float> Matrix => new(values, units, columns);

    /// <summary>What a unit that reads the inputs themselves receives: each input doubles the table, <c>2^n</c> additions in all.</summary>
    public void Fill(int unit, float bias, ReadOnlySpan<float> weights)
    {
        var row = Row(unit);
        row[0] = bias;
        for (var digit = 0; digit < inputs; digit++)
        {
            var half = 1 << digit;
            TensorPrimitives.Add(row[..half], weights[inputs - 1 - digit], row.Slice(half, half));
        }
    }

    public void Rectify() => TensorPrimitives.Max(values, 0f, values);

    /// <summary>Bit <c>r</c> is 1 where the unit receives more than 0 in row <c>r</c>.</summary>
    public UInt128 Positive(int unit)
    {
        var row = Row(unit);
        UInt128 bits = 0;
        for (var start = 0; start < row.Length; start += Vector256<float>.Count)
        {
            var positive = Vector256.GreaterThan(Vector256.Create<float>(row[start..]), Vector256<float>.Zero);
            bits |= (UInt128)positive.ExtractMostSignificantBits() << start;
        }
        return bits & TruthTable.AllRows(inputs);
    }
}
