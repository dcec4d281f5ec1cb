using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>The parameters of one gate: from the input, <c>[units, features]</c> and <c>[units]</c>, and from the state, <c>[units,
/// units]</c> and <c>[units]</c>.</summary>
internal sealed record GruGate<T>(Variable<T> InputWeights, Variable<T> StateWeights, Variable<T> InputBias, Variable<T> StateBias)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>The three gates of a gated recurrent unit, shared by all its steps.</summary>
internal sealed class GruParameters<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Tape<T> tape;
    private readonly int features;
    private readonly int units;
    private readonly int offset;

    public GruParameters(Tape<T> tape, int features, int units, int offset)
    {
        (this.tape, this.features, this.units, this.offset) = (tape, features, units, offset);
        (Reset, Update, Candidate) = (Gate(0), Gate(1), Gate(2));
    }

    public GruGate<T> Reset { get; }

    public GruGate<T> Update { get; }

    public GruGate<T> Candidate { get; }

    // PyTorch's order: W_ih [3 units, features], W_hh [3 units, units], b_ih [3 units], b_hh [3 units], in each the gates r, z, n.
    private GruGate<T> Gate(int index)
    {
        int states = offset + 3 * units * features, biases = states + 3 * units * units;
        return new(
            tape.Parameter(offset + index * units * features, units, features),
            tape.Parameter(states + index * units * units, units, units),
            tape.Parameter(biases + index * units, 1, units),
            tape.Parameter(biases + (3 + index) * units, 1, units));
    }
}
