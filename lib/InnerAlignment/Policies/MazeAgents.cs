using InnerAlignment.Networks;
using InnerAlignment.Parallelism;
using InnerAlignment.Planning;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Policies;

/// <summary>All the agents that one small network can be in one maze: every setting of its parameters is one of them.</summary>
/// <remarks>The network sees a place as <see cref="PlaceFeatures"/> and answers with a number for each of the four moves; the agent
/// takes the move with the largest (of equal ones the first). So an agent is a deterministic policy, and its return an exact function of
/// the parameters: piecewise constant, deterministic. Asking for a return allocates nothing. Safe for concurrent use.</remarks>
public sealed class MazeAgents : IDisposable
{
    private readonly int[] next;
    private readonly double[] rewards;
    private readonly bool[] ends;
    private readonly int[] starts;
    private readonly ThreadLocal<Mind> minds;

    /// <param name="world">The maze to walk through, without slips.</param>
    /// <param name="reward">What the return is made of.</param>
    /// <param name="network">Takes 6 features, gives 4 numbers.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1]</c>.</param>
    /// <param name="steps">After so many steps a walk is truncated, at least 1.</param>
    /// <exception cref="ArgumentException">The world slips, so that a walk is not certain; or the network has other inputs or outputs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No steps, or a discount outside <c>[0, 1]</c>.</exception>
    public MazeAgents(MazeWorld world, RewardFunction<Position, Move> reward, Network network, double discount, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        if (discount is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "The discount of a walk of finite length must be from 0 to 1.");
        if (world.Slip > 0)
            throw new ArgumentException($"The moves of this maze slip with probability {world.Slip}; agents walk in mazes without slips.", nameof(world));
        PlaceFeatures.RequireFit(network);
        (World, Network, DiscountFactor, Steps) = (world, network, discount, steps);
        var model = world.Tabulate();
        rewards = model.Expected(reward);
        next = [.. Enumerable.Range(0, rewards.Length).Select(row => model.Table.Next(row / 4, row % 4)[0])];
        ends = [.. world.States.Select(world.IsTerminal)];
        starts = [.. world.StartDistribution.Outcomes.Select(model.IndexOf)];
        minds = new(() => new(network, world.Maze));
    }

    /// <summary>The maze they walk through.</summary>
    public MazeWorld World { get; }

    /// <summary>The network that all of them are settings of.</summary>
    public Network Network { get; }

    /// <summary>The discount <c>gamma</c> of returns.</summary>
    public double DiscountFactor { get; }

    /// <summary>After so many steps a walk is truncated.</summary>
    public int Steps { get; }

    /// <summary>Number of parameters, <c>d</c>.</summary>
    public int Dimension => Network.ParameterCount;

    /// <summary>The return of the agent with these parameters, the mean over all starts; larger is better.</summary>
    /// <param name="parameters"><c>[d]</c>.</param>
    /// <exception cref="ArgumentException">There are not <c>d</c> parameters.</exception>
    public double Return(ReadOnlySpan<double> parameters)
    {
        var moves = minds.Value!.Decide(parameters);
        var sum = 0.0;
        foreach (var start in starts)
            sum += Walk(start, moves);
        return sum / starts.Length;
    }

    /// <summary>The returns of many agents, on all cores.</summary>
    /// <param name="settings">Parameter vectors <c>[d]</c>.</param>
    public double[] Returns(IReadOnlyList<double[]> settings)
    {
        var returns = new double[settings.Count];
        AllCores.For(returns.Length, i => returns[i] = Return(settings[i]));
        return returns;
    }

    /// <summary>The return as an objective to minimize, its negative.</summary>
    public IObjective AsLoss() => Objective.AsLoss(Dimension, Return);

    /// <summary>The policy that these parameters encode.</summary>
    /// <param name="parameters"><c>[d]</c>.</param>
    /// <exception cref="ArgumentException">There are not <c>d</c> parameters.</exception>
    public MazeAgent this[ReadOnlySpan<double> parameters] => new(World, [.. minds.Value!.Decide(parameters).Select(move => (Move)move)]);

    /// <inheritdoc/>
    public void Dispose() => minds.Dispose();

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

    /// <summary>One thread's network, which has all places of the maze before it.</summary>
    private sealed class Mind
    {
        private readonly Recording<double> recording;
        private readonly int[] moves;

        public Mind(Network network, Maze maze)
        {
            (recording, moves) = (network.Record<double>(maze.Places.Count), new int[maze.Places.Count]);
            PlaceFeatures.Of(maze).CopyTo(recording.Inputs.Values);
        }

        public int[] Decide(ReadOnlySpan<double> parameters)
        {
            recording.Parameters.MoveTo(parameters);
            recording.Forward();
            for (var place = 0; place < moves.Length; place++)
                moves[place] = Greedy.First(recording.Outputs.Values.Slice(4 * place, 4));
            return moves;
        }
    }
}
