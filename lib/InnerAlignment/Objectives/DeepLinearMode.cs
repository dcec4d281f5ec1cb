using InnerAlignment.Search;

namespace InnerAlignment.Objectives;

/// <summary>One mode of a deep linear network of two layers, <c>f(a, b) = (s - a b)^2 / 2</c>: two weights in a row have to multiply to the strength of what is there to be
/// learned.</summary>
/// <remarks>Saxe, McClelland and Ganguli (2013), "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks",
/// <see href="https://arxiv.org/abs/1312.6120"/>, equations 4 to 6. The origin is a saddle: the slope is zero there, and small near it. From <c>a = b</c> the
/// product <c>u = a b</c> follows <c>tau du/dt = 2 u (s - u)</c>; a step of gradient descent with rate <c>eta</c> is a time of <c>eta tau</c>.</remarks>
public sealed class DeepLinearMode : IDifferentiableObjective
{
    /// <summary>A mode.</summary>
    /// <param name="strength"><c>s</c>, above 0: the singular value of the task.</param>
    /// <param name="tau">The unit of time, above 0.</param>
    public DeepLinearMode(double strength, double tau = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(strength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tau);
        (Strength, Tau) = (strength, tau);
    }

    /// <summary><c>s</c>, the product at which the mode is learned.</summary>
    public double Strength { get; }

    /// <summary><c>tau</c>, the unit of time.</summary>
    public double Tau { get; }

    /// <summary>Two weights.</summary>
    public int Dimension => 2;

    /// <summary>The product <c>u</c> after a time, from equal weights: equation 6 of the paper.</summary>
    /// <param name="time"><c>t</c>, at least 0.</param>
    /// <param name="start"><c>u0</c>, from above 0.</param>
    public double Learned(double time, double start)
    {
        var grown = Math.Exp(-2 * Strength * time / Tau);         // of the paper's e^(2st/tau), the inverse, which cannot overflow
        return Strength / (1 - grown + Strength / start * grown);
    }

    /// <summary>The time after which the product has come from one value to another: equation 5 of the paper. It grows like <c>ln(1/u0)</c> without bound.</summary>
    /// <param name="start"><c>u0</c>, between 0 and the strength; at 0 the time is infinite.</param>
    /// <param name="end"><c>u</c>, between start and strength.</param>
    /// <exception cref="ArgumentOutOfRangeException">The values are not in this order.</exception>
    public double TimeToReach(double start, double end)
    {
        if (!(start >= 0 && start <= end && end < Strength))
            throw new ArgumentOutOfRangeException(nameof(end), end, $"Values with 0 <= start <= end < {Strength} were expected; the start is {start}.");
        return Tau / (2 * Strength) * Math.Log(end * (Strength - start) / (start * (Strength - end)));
    }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> point)
    {
        Require(point.Length);
        var missing = Strength - point[0] * point[1];
        return missing * missing / 2;
    }

    /// <inheritdoc/>
    public void Gradient(ReadOnlySpan<double> point, Span<double> gradient)
    {
        Require(point.Length);
        var missing = Strength - point[0] * point[1];
        (gradient[0], gradient[1]) = (-point[1] * missing, -point[0] * missing);      // tau da/dt = b (s - a b), and the same with a and b exchanged
    }

    private static void Require(int length)
    {
        if (length != 2)
            throw new ArgumentException($"A mode has 2 weights; a point [{length}] came.");
    }
}
