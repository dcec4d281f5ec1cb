using InnerAlignment.Randomness;

namespace InnerAlignment.Networks;

/// <summary>The distribution that a layer's parameters are drawn from before training: the prior over the functions a network
/// computes.</summary>
public abstract record Initializer
{
    /// <summary>Every parameter is zero.</summary>
    public static Initializer Zero { get; } = new NormalInitializer(0, false);

    /// <summary>Normal with mean 0 and deviation <c>sqrt(2 / fan-in)</c>, which makes up for the half of its input that a ReLU
    /// drops.</summary>
    /// <remarks>He et al. (2015), arXiv 1502.01852, equation 10.</remarks>
    public static Initializer He { get; } = ScaledNormal(Math.Sqrt(2));

    /// <summary>Normal with mean 0 and the given standard deviation, whatever the fan-in.</summary>
    public static Initializer Normal(double deviation = 1) => new NormalInitializer(deviation, false);

    /// <summary>Normal with mean 0 and deviation <c>gain / sqrt(fan-in)</c>: signals keep their size from layer to layer.</summary>
    /// <remarks>With gain 1: LeCun et al. (1998), "Efficient backprop", section 4.6.</remarks>
    public static Initializer ScaledNormal(double gain = 1) => new NormalInitializer(gain, true);

    /// <summary>Uniform on <c>[-gain, gain] / sqrt(fan-in)</c>. With gain 1 it is how PyTorch starts linear layers, weights and biases
    /// alike.</summary>
    public static Initializer ScaledUniform(double gain = 1) => new UniformInitializer(gain);

    /// <summary>Draws <paramref name="parameters"/> of units that sum <paramref name="fanIn"/> inputs each.</summary>
    public abstract void Fill(Span<double> parameters, int fanIn, RandomStream random);

    private sealed record NormalInitializer(double Gain, bool Scaled) : Initializer
    {
        public override void Fill(Span<double> parameters, int fanIn, RandomStream random)
        {
            double deviation = Scaled ? Gain / Math.Sqrt(fanIn) : Gain;
            foreach (ref double parameter in parameters)
                parameter = deviation == 0 ? 0 : deviation * random.NextNormal();
        }
    }

    private sealed record UniformInitializer(double Gain) : Initializer
    {
        public override void Fill(Span<double> parameters, int fanIn, RandomStream random)
        {
            foreach (ref double parameter in parameters)
                parameter = Gain / Math.Sqrt(fanIn) * (2 * random.NextDouble() - 1);
        }
    }
}
