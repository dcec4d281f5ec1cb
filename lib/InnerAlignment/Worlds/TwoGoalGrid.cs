using InnerAlignment.Probability;

namespace InnerAlignment.Worlds;

/// <summary>The smallest world with something to be deceptive about: two goals, equally far away.</summary>
/// <remarks>
/// <code>
/// A . B        A  the goal that training rewards
/// . . .        B  the goal that the agent may want
/// s . .        s  start
/// </code>
/// <list type="table">
/// <item><term>State</term><description>The <see cref="Position"/> of the agent.</description></item>
/// <item><term>Actions</term><description>The four <see cref="Moves"/>; at the border the agent stays where it is.</description></item>
/// <item><term>Constants</term><description>3 x 3 places; A is 2 steps away, B is 4.</description></item>
/// <item><term>Start</term><description>Bottom left.</description></item>
/// <item><term>End</term><description>At A and at B.</description></item>
/// <item><term>Reward</term><description>Intended: <see cref="RewardA"/>. The mesa-objective of a deceptive agent: <see cref="RewardB"/>.</description></item>
/// <item><term>Source</term><description>Hubinger et al. (2019), arXiv 1906.01820, section 4.2 (the toy example of deceptive alignment).</description></item>
/// </list>
/// </remarks>
/// <example><code>
/// new TwoGoalGrid().Follow(new(2, 0), Moves.Walk("uurr"), new RandomStream(1)).Length // 2
/// </code></example>
public sealed class TwoGoalGrid : IFiniteEnvironment<Position, Move>
{
    private static readonly Maze Grid = MazePicture.ReadCells("...\n...\n...");

    private readonly MazeWorld world = new(Grid, starts: [new(2, 0)], ends: [A, B]);

    /// <summary>The goal that training rewards, top left.</summary>
    public static Position A => new(0, 0);

    /// <summary>The other goal, top right.</summary>
    public static Position B => new(0, 2);

    /// <summary>1 on arrival at A.</summary>
    public static RewardFunction<Position, Move> RewardA { get; } = new("A", (_, _, next) => next == A ? 1 : 0);

    /// <summary>1 on arrival at B.</summary>
    public static RewardFunction<Position, Move> RewardB { get; } = new("B", (_, _, next) => next == B ? 1 : 0);

    /// <inheritdoc/>
    public IReadOnlyList<Position> States => world.States;

    /// <inheritdoc/>
    public IReadOnlyList<Move> Actions => world.Actions;

    /// <inheritdoc/>
    public Distribution<Position> StartDistribution => world.StartDistribution;

    /// <inheritdoc/>
    public bool IsTerminal(Position state) => world.IsTerminal(state);

    /// <inheritdoc/>
    public Distribution<Position> Transition(Position state, Move action) => world.Transition(state, action);
}
