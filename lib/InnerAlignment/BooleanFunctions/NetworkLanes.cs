using System.Numerics;
using System.Runtime.InteropServices;
using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.BooleanFunctions;

/// <summary>Networks side by side, one in each lane of a vector: every instruction moves them all.</summary>
/// <remarks>Number <c>k</c> of all networks lies in vector <c>k</c>; parameters in the order of a network of two dense layers.</remarks>
internal sealed class NetworkLanes
{
    private readonly BooleanTraining training;
    private readonly float[] parameters, gradient, state;
    private readonly float[] start;
    private readonly Vector<float>[] received, outputs, errors, signs, shares, back;
    private readonly int[] owners = new int[Width];
    private readonly BooleanExamples[] examples = new BooleanExamples[Width];
    private readonly int[] rows;
    private int rowCount;

    public NetworkLanes(BooleanTraining training)
    {
        this.training = training;
        var (length, table) = (training.ParameterCount * Width, 1 << training.Inputs);
        (parameters, gradient, state) = (new float[length], new float[length], new float[training.Rule.StateLength(length)]);
        (start, rows) = (new float[training.ParameterCount], new int[table]);
        received = new Vector<float>[table];
        (outputs, errors, back) = (new Vector<float>[table], new Vector<float>[table], new Vector<float>[table]);
        (signs, shares) = (new Vector<float>[table], new Vector<float>[table]);
        Clear();
    }

    public static int Width => Vector<float>.Count;

    /// <summary>Lanes whose network is still learning.</summary>
    public int Occupied { get; private set; }

    private Span<Vector<float>> Parameters => MemoryMarshal.Cast<float, Vector<float>>(parameters.AsSpan());

    private int Units => training.Hidden;

    private int Inputs => training.Inputs;

    /// <summary>The number of the network in a lane, -1 for a free lane.</summary>
    public int Owner(int lane) => owners[lane];

    public void Clear()
    {
        Occupied = 0;
        owners.AsSpan().Fill(-1);
        parameters.AsSpan().Clear();
        state.AsSpan().Clear();
    }

    /// <summary>Puts a new network into a free lane.</summary>
    public void Load(int lane, int owner, RandomStream random, BooleanExamples learned)
    {
        var (weights, biases) = (Units * Inputs, Units * (Inputs + 1));
        training.Start.Draw(random, start.AsSpan(0, weights), start.AsSpan(weights, Units), Inputs, isOutput: false);
        training.Start.Draw(random, start.AsSpan(biases, Units), start.AsSpan(biases + Units, 1), Units, isOutput: true);
        for (var k = 0; k < start.Length; k++)
            parameters[k * Width + lane] = start[k];
        Occupy(lane, owner, learned);
    }

    public void Release(int lane)
    {
        owners[lane] = -1;
        Occupied--;
    }

    /// <summary>Moves the network of a lane, with all that its rule remembers, into a free lane of another group at the same step.</summary>
    public void MoveLane(int lane, NetworkLanes target)
    {
        var free = Array.IndexOf(target.owners, -1);
        for (var k = 0; k < parameters.Length; k += Width)
            target.parameters[k + free] = parameters[k + lane];
        for (var k = 0; k < state.Length; k += Width)
            target.state[k + free] = state[k + lane];
        target.Occupy(free, owners[lane], examples[lane]);
        Release(lane);
    }

    /// <summary>Computes outputs and the slope of each network's loss; bit <c>i</c> says that the network in lane <c>i</c> answers all of its examples by the margin.</summary>
    public uint Evaluate()
    {
        EvaluateRows(rows.AsSpan(0, rowCount));
        var learned = FindErrors();
        Backward();
        return learned;
    }

    /// <summary>Outputs in all rows; the slope stays what it was.</summary>
    public void EvaluateAllRows()
    {
        Span<int> all = stackalloc int[1 << Inputs];
        for (var row = 0; row < all.Length; row++)
            all[row] = row;
        EvaluateRows(all);
    }

    /// <summary>The function of a lane, after <see cref="EvaluateAllRows"/>.</summary>
    public TruthTable Table(int lane)
    {
        UInt128 bits = 0;
        for (var row = 0; row < outputs.Length; row++)
            bits |= outputs[row][lane] > 0 ? UInt128.One << row : 0;
        return new(Inputs, bits);
    }

    /// <summary>One step of the rule, the same for every lane.</summary>
    public void Move(int step) => training.Rule.Step<float>(parameters, gradient, state, step, (float)training.Rule.LearningRate);

    private void Occupy(int lane, int owner, BooleanExamples learned)
    {
        (owners[lane], examples[lane]) = (owner, learned);
        Occupied++;
        rowCount = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            (signs[row], shares[row]) = (InEachLane(row, LabelSign), InEachLane(row, Share));
            if (shares[row] != Vector<float>.Zero)
                rows[rowCount++] = row;
        }
    }

    private static float LabelSign(BooleanExamples set, int row) => set.Labels[row] ? 1 : -1;

    private static float Share(BooleanExamples set, int row) => (set.Rows >> row & 1) != 0 ? 1f / set.Count : 0;

    private Vector<float> InEachLane(int row, Func<BooleanExamples, int, float> number)
    {
        Span<float> lanes = stackalloc float[Width];
        for (var lane = 0; lane < Width; lane++)
            lanes[lane] = owners[lane] >= 0 ? number(examples[lane], row) : 0;
        return new(lanes);
    }

    /// <summary>What a hidden unit receives in every row: each input doubles the table, as in <see cref="PreactivationTable.Fill"/>.</summary>
    private void Receive(ReadOnlySpan<Vector<float>> p, int unit)
    {
        var table = received.AsSpan();
        var weights = p.Slice(unit * Inputs, Inputs);
        table[0] = p[Units * Inputs + unit];
        for (var digit = 0; digit < weights.Length; digit++)
        {
            var (half, weight) = (1 << digit, weights[weights.Length - 1 - digit]);
            for (var row = 0; row < half; row++)
                table[half + row] = table[row] + weight;
        }
    }

    private void EvaluateRows(ReadOnlySpan<int> wanted)
    {
        ReadOnlySpan<Vector<float>> p = Parameters;
        foreach (var row in wanted)
            outputs[row] = p[^1];
        for (var unit = 0; unit < Units; unit++)
        {
            Receive(p, unit);
            var weight = p[Units * (Inputs + 1) + unit];
            foreach (var row in wanted)
                outputs[row] = Lanes.MultiplyAdd(Vector.Max(received[row], Vector<float>.Zero), weight, outputs[row]);
        }
    }

    /// <summary>The slope of the mean logistic loss in each output, <c>(sigmoid(y) - t) / m</c>, which is <c>-sign / (1 + exp(sign y)) / m</c>.</summary>
    private uint FindErrors()
    {
        var (margin, missed) = (new Vector<float>((float)training.Margin), Vector<int>.Zero);
        foreach (var row in rows.AsSpan(0, rowCount))
        {
            var signed = signs[row] * outputs[row];
            errors[row] = -signs[row] * shares[row] / (Vector<float>.One + Vector.Exp(signed));
            missed |= Vector.GreaterThan(shares[row], Vector<float>.Zero) & Vector.LessThanOrEqual(signed, margin);
        }
        var learned = 0u;
        for (var lane = 0; lane < Width; lane++)
            learned |= owners[lane] >= 0 && missed[lane] == 0 ? 1u << lane : 0;
        return learned;
    }

    private void Backward()
    {
        ReadOnlySpan<Vector<float>> p = Parameters;
        var slope = MemoryMarshal.Cast<float, Vector<float>>(gradient.AsSpan());
        var bias = Vector<float>.Zero;
        foreach (var row in rows.AsSpan(0, rowCount))
            bias += errors[row];
        slope[^1] = bias;
        for (var unit = 0; unit < Units; unit++)
        {
            Receive(p, unit);
            slope[Units * (Inputs + 1) + unit] = BackwardThroughUnit();
            Fold(slope, unit, p[Units * (Inputs + 1) + unit]);
        }
    }

    /// <summary>Leaves the errors where the unit is active in <c>back</c>; returns the slope in the unit's outgoing weight.</summary>
    private Vector<float> BackwardThroughUnit()
    {
        Array.Clear(back);
        var outgoing = Vector<float>.Zero;
        foreach (var row in rows.AsSpan(0, rowCount))
        {
            outgoing = Lanes.MultiplyAdd(errors[row], Vector.Max(received[row], Vector<float>.Zero), outgoing);
            back[row] = Vector.ConditionalSelect(Vector.GreaterThan(received[row], Vector<float>.Zero), errors[row], Vector<float>.Zero);
        }
        return outgoing;
    }

    /// <summary>The doubling of <see cref="Receive"/> in reverse: each input halves the table, and what its half held is its weight's slope.</summary>
    private void Fold(Span<Vector<float>> slope, int unit, Vector<float> outgoing)
    {
        var table = back.AsSpan();
        for (var digit = Inputs - 1; digit >= 0; digit--)
        {
            var (half, sum) = (1 << digit, Vector<float>.Zero);
            for (var row = 0; row < half; row++)
            {
                sum += table[half + row];
                table[row] += table[half + row];
            }
            slope[unit * Inputs + Inputs - 1 - digit] = sum * outgoing;
        }
        slope[Units * Inputs + unit] = table[0] * outgoing;
    }
}
