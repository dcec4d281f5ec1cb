using System.Numerics;
using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A gated recurrent unit: a state that every input of a sequence updates, and that starts at zero.</summary>
/// <remarks>
/// Cho et al. (2014), arXiv 1406.1078, with the reset gate behind the product, as in cuDNN and PyTorch:
/// <c>r = sigmoid(W_ir x + b_ir + W_hr h + b_hr)</c>, <c>z = sigmoid(W_iz x + b_iz + W_hz h + b_hz)</c>,
/// <c>n = tanh(W_in x + b_in + r (W_hn h + b_hn))</c>, <c>h' = (1 - z) n + z h</c>. Parameters in PyTorch's order: <c>W_ih [3 Units,
/// features]</c>, <c>W_hh [3 Units, Units]</c>, <c>b_ih [3 Units]</c>, <c>b_hh [3 Units]</c>, gates r, z, n. Input <c>[steps, features]</c>
/// gives the last state <c>[Units]</c>; input <c>[features]</c> is one step, and <see cref="Network.Unroll"/> carries the state from step
/// to step.
/// </remarks>
/// <param name="Units">Length of the state, at least 1.</param>
/// <example><code>
/// new Gru(16).ParameterCount(4) // 1056
/// </code></example>
public sealed record Gru(int Units) : Layer
{
    /// <summary>Where the weights start; fan-in <c>features</c> for those from the input and <c>Units</c> for those from the
    /// state.</summary>
    public Initializer Weights { get; init; } = Initializer.ScaledNormal();

    /// <summary>Where the input bias of the update gate starts; the other biases start at zero. A positive value makes a state last from
    /// the start.</summary>
    public double UpdateBias { get; init; }

    /// <inheritdoc/>
    public override Shape Output(Shape input) => input.Rank <= 2
        ? Units
        : throw new ShapeException($"A GRU takes [steps, features] or [features]; {input} came.");

    /// <inheritdoc/>
    public override int ParameterCount(Shape input) => 3 * Units * (Features(input) + Units + 2);

    /// <inheritdoc/>
    public override void Initialize(Shape input, Span<double> parameters, RandomStream random)
    {
        int fromInput = 3 * Units * Features(input), fromState = 3 * Units * Units;
        Weights.Fill(parameters[..fromInput], Features(input), random);
        Weights.Fill(parameters.Slice(fromInput, fromState), Units, random);
        parameters[(fromInput + fromState)..].Clear();
        parameters.Slice(fromInput + fromState + Units, Units).Fill(UpdateBias);
    }

    /// <inheritdoc/>
    public override Variable<T> Record<T>(Tape<T> tape, Shape input, Variable<T> x, int offset)
    {
        var parameters = new GruParameters<T>(tape, Features(input), Units, offset);
        var state = tape.Input(x.Rows, Units);
        for (int start = 0; start < input.Size; start += Features(input))
            state = Step(tape, tape.Record(new BandOperation<T>(x, start, tape.Intermediate(x.Rows, Features(input)))), state, parameters);
        return state;
    }

    /// <inheritdoc/>
    public override Variable<T> RecordStep<T>(Tape<T> tape, Shape input, Variable<T> x, Variable<T>? previous, int offset) => input.Rank == 1
        ? Step(tape, x, previous ?? tape.Input(x.Rows, Units), new GruParameters<T>(tape, input.Size, Units, offset))
        : throw new ShapeException($"One step of a GRU takes [features]; {input} came.");

    private Variable<T> Step<T>(Tape<T> tape, Variable<T> x, Variable<T> state, GruParameters<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        tape.Record(new GruOperation<T>(x, state, parameters, tape.Intermediate(x.Rows, Units)));

    private static int Features(Shape input) => input[input.Rank - 1];
}
