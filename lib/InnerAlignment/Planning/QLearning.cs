using InnerAlignment.Randomness;
using InnerAlignment.Search;

namespace InnerAlignment.Planning;

/// <summary>Learns action values from experience alone: <c>q(s, a) += alpha (r + gamma max over b of q(s', b) - q(s, a))</c>.</summary>
/// <param name="LearningRate"><c>alpha</c>, above 0 and at most 1.</param>
/// <param name="Exploration"><c>epsilon</c>: the probability of a random action, from 0 to 1.</param>
/// <param name="DiscountFactor"><c>gamma</c>, in <c>[0, 1)</c>.</param>
/// <remarks>Watkins (1989); Sutton and Barto (2018), equation 6.8. Values start at 0; of equal values the first action is taken, except that a state whose
/// values are all equal is a tie of all actions and is broken at random. Seeded, deterministic; learning allocates nothing per step.</remarks>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 1, [1], [1]);
/// var learner = new QLearning(LearningRate: 0.5, DiscountFactor: 0).Begin(table, [1], new RandomStream(1));
/// learner.Live(steps: 2, measure: [0]);
/// learner.ActionValues[0] // 0.75
/// </code></example>
public sealed record QLearning(
    [property: Hyperparameter(Above = 0, AtMost = 1)] double LearningRate = 0.1,
    [property: Hyperparameter(AtLeast = 0, AtMost = 1)] double Exploration = 0.1,
    [property: Hyperparameter(AtLeast = 0, Below = 1)] double DiscountFactor = 0.99)
{
    /// <summary>A learner that knows nothing yet.</summary>
    /// <param name="table">The dynamics that it will experience; it samples them and never looks into them.</param>
    /// <param name="rewards">What it learns from: rewards of all transitions, <see cref="TabularModel{TState, TAction}.PerTransition"/>.</param>
    /// <param name="random">All randomness of world and learner.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArgumentException">There is not one reward for each transition.</exception>
    public QLearner Begin(TransitionTable table, double[] rewards, RandomStream random)
    {
        Hyperparameters.Require(this);
        table.RequirePerTransition(rewards);
        return new(this, table, rewards, random);
    }
}
