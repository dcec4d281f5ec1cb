using InnerAlignment.Planning;
using InnerAlignment.Probability;
using InnerAlignment.Worlds;

namespace InnerAlignment.Policies;

/// <summary>A policy that is a search: it acts by planning for a reward of its own in a model of the world.</summary>
/// <remarks>Its objective is explicit: <see cref="Objective"/> can be read, and exchanged by <see cref="Pursuing"/>. It plans once, for all states.</remarks>
/// <example><code>
/// var world = new MazeWorld(MazePicture.ReadCells("A..G"));
/// var goal = world.RewardOnArrival("goal", place => world.IsTerminal(place) ? 1 : 0);
/// new PlanningPolicy&lt;Position, Move&gt;(world.Tabulate(), goal, discount: 0.9).Value(new(0, 0)) // 0.81
/// </code></example>
public sealed class PlanningPolicy<TState, TAction> : IPolicy<TState, TAction>
    where TState : notnull
    where TAction : notnull
{
    private readonly TabularPolicy<TState, TAction> policy;

    /// <summary>Plans exactly (<see cref="PolicyIteration"/>), or softly at a temperature above 0 (<see cref="SoftValueIteration"/>).</summary>
    /// <param name="model">The model that it plans in.</param>
    /// <param name="objective">What it wants.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="temperature">0 for an optimal policy; above 0 for a soft one.</param>
    public PlanningPolicy(TabularModel<TState, TAction> model, RewardFunction<TState, TAction> objective, double discount, double temperature = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(temperature);
        (Model, Objective, DiscountFactor, Temperature) = (model, objective, discount, temperature);
        Plan = temperature == 0
            ? PolicyIteration.Solve(model.Table, model.Expected(objective), discount)
            : SoftValueIteration.Solve(model.Table, model.Expected(objective), discount, temperature);
        policy = new(model, Plan.Policy);
    }

    /// <summary>The model that it plans in.</summary>
    public TabularModel<TState, TAction> Model { get; }

    /// <summary>What it wants.</summary>
    public RewardFunction<TState, TAction> Objective { get; }

    /// <summary>The discount <c>gamma</c>.</summary>
    public double DiscountFactor { get; }

    /// <summary>The temperature <c>tau</c>; 0 for an optimal policy.</summary>
    public double Temperature { get; }

    /// <summary>The values and probabilities it found.</summary>
    public Plan Plan { get; }

    /// <summary>The same planner with another objective.</summary>
    public PlanningPolicy<TState, TAction> Pursuing(RewardFunction<TState, TAction> objective) => new(Model, objective, DiscountFactor, Temperature);

    /// <summary>What <paramref name="state"/> is worth to it.</summary>
    public double Value(TState state) => Plan.Values[Model.IndexOf(state)];

    /// <inheritdoc/>
    public Distribution<TAction> Act(TState state) => policy.Act(state);
}
