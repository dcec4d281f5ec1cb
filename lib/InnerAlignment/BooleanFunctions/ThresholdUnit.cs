namespace InnerAlignment.BooleanFunctions;

/// <summary>One threshold unit: 1 where <c>w · x + b &gt; 0</c>.</summary>
/// <param name="Weights"><c>w</c>, <c>[n]</c>; weight <c>i</c> (from 0) belongs to input <c>x_(i+1)</c>.</param>
/// <param name="Bias"><c>b</c>.</param>
public sealed record ThresholdUnit(IReadOnlyList<double> Weights, double Bias = 0)
{
    /// <summary>The function that the unit computes. The inequality is strict: without a bias, input 0 is class 0.</summary>
    public TruthTable Table => TruthTable.Of(Weights.Count, row => Bias + Preactivation(row) > 0);

    private double Preactivation(int row)
    {
        var sum = 0.0;
        for (var i = 0; i < Weights.Count; i++)
            sum += (row >> Weights.Count - 1 - i & 1) != 0 ? Weights[i] : 0;
        return sum;
    }
}
