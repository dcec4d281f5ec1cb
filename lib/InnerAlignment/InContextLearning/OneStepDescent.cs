using InnerAlignment.Ranges;
using InnerAlignment.Training;

namespace InnerAlignment.InContextLearning;

/// <summary>How well one step of gradient descent from zero does on a linear regression task that is told by a few examples.</summary>
/// <remarks>
/// The task is <c>y = w . x</c> with <c>w ~ N(0, I_d)</c>; the coordinates of <c>x</c> are independent with mean 0. The step on the examples' loss
/// <c>1/(2 N) sum_j (w . x_j - y_j)^2</c> goes to <c>(eta / N) sum_j y_j x_j</c>. With <c>A = (1/N) sum_j x_j x_j'</c> what is left of the task is
/// <c>(I - eta A) w</c>, so the loss on a new query is a parabola in the step size,
/// <c>L(eta) = s2/2 (d - 2 eta E tr A + eta^2 E tr A^2)</c>, <c>E tr A = d s2</c>, <c>E tr A^2 = d s2^2 (N + d + k - 2) / N</c>, with variance
/// <c>s2</c> and kurtosis <c>k = E x^4 / s2^2</c> of a coordinate. von Oswald et al. (2023), arXiv 2212.07677, section 3, in closed form.
/// </remarks>
/// <param name="Dimension"><c>d</c>, at least 1.</param>
/// <param name="Examples"><c>N</c>, at least 1.</param>
/// <param name="Variance"><c>s2</c>, above 0.</param>
/// <param name="Kurtosis"><c>k</c>, at least 1: 1 for a fair sign, 9/5 for a uniform, 3 for a normal coordinate.</param>
public sealed record OneStepDescent(int Dimension, int Examples, double Variance, double Kurtosis)
{
    /// <summary><c>d</c>, at least 1.</summary>
    public int Dimension { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Dimension, 1);

    /// <summary><c>N</c>, at least 1.</summary>
    public int Examples { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Examples, 1);

    /// <summary><c>s2</c>, above 0.</summary>
    public double Variance { get; init => field = InRange.Positive(value); } = InRange.Positive(Variance);

    /// <summary><c>k</c>, at least 1.</summary>
    public double Kurtosis { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Kurtosis, 1);

    /// <summary>Kurtosis of a uniform distribution.</summary>
    public const double UniformKurtosis = 9.0 / 5;

    /// <summary>The step size <c>eta*</c> with the smallest expected loss, <c>N / (s2 (N + d + k - 2))</c>.</summary>
    public double BestRate => Examples / (Variance * (Examples + Dimension + Kurtosis - 2));

    /// <summary>The loss of the best step.</summary>
    public double BestLoss => Loss(BestRate);

    private double MeanSquareTrace => Dimension * Variance * Variance * (Examples + Dimension + Kurtosis - 2) / Examples;

    /// <summary>The step on the tasks of a family.</summary>
    public static OneStepDescent On(InContextRegression family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return new(family.Dimension, family.Examples, family.Range * family.Range / 3, UniformKurtosis);
    }

    /// <summary>The expected loss <c>L</c>, half the squared error on a new query, after a step of size <paramref name="rate"/>.</summary>
    public double Loss(double rate) => Variance / 2 * (Dimension - 2 * rate * Dimension * Variance + rate * rate * MeanSquareTrace);
}
