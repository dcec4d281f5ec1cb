using InnerAlignment.Worlds;

namespace InnerAlignment.Policies;

/// <summary>All the agents that one small network can be in one maze: every setting of its parameters is one of them.</summary>
/// <remarks>The network sees a place as <see cref="PlaceFeatures"/> and answers with a number for each of the four moves; the agent
/// takes the move with the largest (of equal ones the first). So an agent is a deterministic policy, and its return an exact function of
/// the parameters: piecewise constant, deterministic. Safe for concurrent use.</remarks>
public sealed class MazeAgents : IDisposable
{
    private readonly double[] features;
    private readonly int[] next;
    private readonly double[] rewards;
    private readonly bool[] ends;
    private readonly int[] starts;
    private readonly ThreadLocal<Mind> minds;

    /// <param name="world">The maze to walk through, without slips.</param>
    /// <param name="reward">What the return is made of.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1]</c>.</param>
    /// <param name="steps">After so many steps a walk is truncated, at least 1.</param>
    /// <param name="dimension">Number of parameters, <c>d</c>.</param>
    /// <param name="network">Makes the network: 6 inputs, 4 outputs. Called once for each thread, so it need not be safe to share.</param>
    /// <exception cref="ArgumentException">The world slips: then a return is no longer exact.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No steps, no parameters, or a discount outside <c>[0, 1]</c>.</exception>
    public MazeAgents(
        MazeWorld world, RewardFunction<Position, Move> reward, double discount, int steps, int dimension, Func<NetworkFunction> network)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        if (discount is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "The discount of a walk of finite length must be from 0 to 1.");
        if (world.Slip > 0)
            throw new ArgumentException($"The moves of this maze slip with probability {world.Slip}; agents walk in mazes without slips.", nameof(world));
        (World, DiscountFactor, Steps, Dimension) = (world, discount, steps, dimension);
        var places = world.States.ToList();
        var transitions = places.SelectMany(_ => Moves.All, (place, move) => (place, move, Next: world.Transition(place, move).Mode)).ToList();
        features = PlaceFeatures.Of(world.Maze);
        next = [.. transitions.Select(step => places.IndexOf(step.Next))];
        rewards = [.. transitions.Select(step => world.IsTerminal(step.place) ? 0 : reward[step.place, step.move, step.Next])];
        ends = [.. places.Select(world.IsTerminal)];
        starts = [.. world.StartDistribution.Outcomes.Select(start => places.IndexOf(start))];
        minds = new(() => new(network(), new double[next.Length], new int[places.Count]));
    }

    /// <summary>The maze they walk through.</summary>
    public MazeWorld World { get; }

    /// <summary>The discount <c>gamma</c> of returns.</summary>
    public double DiscountFactor { get; }

    /// <summary>After so many steps a walk is truncated.</summary>
    public int Steps { get; }

    /// <summary>Number of parameters, <c>d</c>.</summary>
    public int Dimension { get; }

    /// <summary>The return of the agent with these parameters, the mean over all starts; larger is better.</summary>
    /// <exception cref="ArgumentException">The number of parameters is not <see cref="Dimension"/>.</exception>
    public double Return(ReadOnlySpan<double> parameters)
    {
        var moves = Decide(parameters);
        var sum = 0.0;
        foreach (var start in starts)
            sum += Walk(start, moves);
        return sum / starts.Length;
    }

    /// <summary>The returns of many agents, on all cores.</summary>
    public double[] Returns(IReadOnlyList<double[]> settings)
    {
        var returns = new double[settings.Count];
        Parallel.For(0, returns.Length, i => returns[i] = Return(settings[i]));
        return returns;
    }

    /// <summary>The policy that these parameters encode.</summary>
    /// <exception cref="ArgumentException">The number of parameters is not <see cref="Dimension"/>.</exception>
    public MazeAgent this[ReadOnlySpan<double> parameters] => new(World, [.. Decide(parameters).Select(move => (Move)move)]);

    /// <inheritdoc/>
    public void Dispose() => minds.Dispose();

    private int[] Decide(ReadOnlySpan<double> parameters)
    {
        if (parameters.Length != Dimension)
            throw new ArgumentException($"The network of these agents has {Dimension} parameters; [{parameters.Length}] came.", nameof(parameters));
        var (network, logits, moves) = minds.Value!;
        network(parameters, features, logits);
        for (var place = 0; place < moves.Length; place++)
            moves[place] = Largest(logits.AsSpan(4 * place, 4));
        return moves;
    }

    private double Walk(int place, int[] moves)
    {
        var (sum, weight) = (0.0, 1.0);
        for (var step = 0; step < Steps && !ends[place]; step++)
        {
            var transition = 4 * place + moves[place];
            sum += weight * rewards[transition];
            weight *= DiscountFactor;
            place = next[transition];
        }
        return sum;
    }

    private static int Largest(ReadOnlySpan<double> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best])
                best = i;
        return best;
    }

    private sealed record Mind(NetworkFunction Network, double[] Logits, int[] Moves);
}
