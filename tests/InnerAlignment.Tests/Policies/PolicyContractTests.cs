using InnerAlignment.Networks;
using InnerAlignment.Planning;
using InnerAlignment.Policies;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Policies;

/// <summary>What every policy promises; a policy is tested by being listed in <see cref="All"/>.</summary>
public sealed class PolicyContractTests
{
    private static readonly MazeWorld Maze = new(CourseData.Maze("five-by-five"));
    private static readonly TabularModel<Position, Move> Model = Maze.Tabulate();
    private static readonly RewardFunction<Position, Move> GoalReward = Maze.RewardOnArrival("goal", place => place == Maze.States[^1] ? 1 : 0);
    private static readonly Network Network = new(PlaceFeatures.Count, new Dense(8, Activation.Tanh), new Dense(5));

    private static readonly IReadOnlyList<PolicyCase> All =
    [
        new PolicyCase<Position, Move>("a table", Maze, new TabularPolicy<Position, Move>(Model, [.. Enumerable.Repeat(0.25, 4 * Maze.States.Count)])),
        new PolicyCase<Position, Move>("a planner", Maze, new PlanningPolicy<Position, Move>(Model, GoalReward, 0.9)),
        new PolicyCase<Position, Move>("a soft planner", Maze, new PlanningPolicy<Position, Move>(Model, GoalReward, 0.9, temperature: 0.5)),
        new PolicyCase<Position, Move>("a network", Maze, OfNetwork(Network.Initialize(1))),
        new PolicyCase<Position, Move>("a setting of a small network", Maze, new MazeAgent(Maze, [.. Maze.States.Select((_, i) => Moves.All[i % 4])])),
        .. Bandits(new RandomBandit(), new GreedyBandit(), new Ucb1(), new ThompsonSampling(3, 4), new GittinsBandit(4), new OptimalBandit(3, 4)),
    ];

    [TestCaseSource(nameof(All))]
    public void It_gives_probabilities_to_actions_of_the_environment_and_nothing_else(PolicyCase policy) => policy.CheckDistributions();

    [TestCaseSource(nameof(All))]
    public void It_does_the_same_in_the_same_state_whatever_came_between(PolicyCase policy) => policy.CheckMemory();

    [TestCaseSource(nameof(All))]
    public void The_same_seed_gives_the_same_rollout(PolicyCase policy) => policy.CheckRollouts();

    [Test]
    public void Every_policy_is_listed()
    {
        var existing = typeof(IPolicy<,>).Assembly.GetTypes().Where(type => type.IsClass && type.GetInterfaces().Any(
            contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IPolicy<,>)));

        Assert.That(All.Select(policy => policy.Type.IsGenericType ? policy.Type.GetGenericTypeDefinition() : policy.Type).Distinct(), Is.EquivalentTo(existing));
    }

    [Test]
    public void A_network_acts_by_the_softmax_of_its_first_outputs()
    {
        var linear = new Network(1, new Dense(3));
        float[] parameters = [1, -2, 50, 0.5f, 0, 0];                              // weights, then biases; the third output is a value
        var policy = new NetworkPolicy<int, string>(["stay", "go"], linear, parameters, (state, observation) => observation[0] = state);

        var act = policy.Act(2);

        Assert.That(act["stay"], Is.EqualTo(1 / (1 + Math.Exp(-4 - 2.5))).Within(1e-12));         // logits 2.5 and -4
        Assert.That(act["go"], Is.EqualTo(1 / (1 + Math.Exp(4 + 2.5))).Within(1e-12));
    }

    [Test]
    public void A_network_and_the_table_of_its_choices_are_one_policy()
    {
        var policy = OfNetwork(Network.Initialize(2));

        var table = new TabularPolicy<Position, Move>(Model, Model.Probabilities(policy));

        Assert.That(Model.Probabilities(table), Is.EqualTo(Model.Probabilities(policy)).Within(1e-15));
    }

    [Test]
    public void A_network_with_too_few_outputs_or_parameters_is_named_with_both_shapes()
    {
        Assert.That(() => new NetworkPolicy<int, int>([0, 1, 2], new Network(1, new Dense(2)), new float[4], (_, _) => { }),
            Throws.ArgumentException.With.Message.Contains("[2]").And.Message.Contains("3 actions"));
        Assert.That(() => new NetworkPolicy<int, int>([0, 1], new Network(1, new Dense(2)), new float[5], (_, _) => { }),
            Throws.ArgumentException.With.Message.Contains("4").And.Message.Contains("5"));
    }

    private static NetworkPolicy<Position, Move> OfNetwork(float[] parameters) => new(Moves.All, Network, parameters, (place, observation) =>
    {
        var features = PlaceFeatures.Of(Maze.Maze, place);
        for (var i = 0; i < features.Length; i++)
            observation[i] = (float)features[i];
    });

    private static IEnumerable<PolicyCase> Bandits(params IEnumerable<IBanditPolicy> policies) =>
        policies.Select(policy => new PolicyCase<BernoulliTally, int>(policy.GetType().Name, new BernoulliBelief(3, 4), policy));

    public abstract record PolicyCase(string Name, Type Type)
    {
        public abstract void CheckDistributions();

        public abstract void CheckMemory();

        public abstract void CheckRollouts();

        public sealed override string ToString() => Name;
    }

    private sealed record PolicyCase<TState, TAction>(string Name, IFiniteEnvironment<TState, TAction> World, IPolicy<TState, TAction> Policy)
        : PolicyCase(Name, Policy.GetType())
        where TState : notnull
        where TAction : notnull
    {
        private IEnumerable<TState> States => World.States.Where(state => !World.IsTerminal(state));

        public override void CheckDistributions()
        {
            foreach (var weighted in States.Select(state => Policy.Act(state).Weighted))
            {
                Assert.That(weighted.Select(pair => pair.Outcome), Is.SubsetOf(World.Actions));
                Assert.That(weighted.Select(pair => pair.Probability), Has.All.InRange(0, 1));
                Assert.That(weighted.Sum(pair => pair.Probability), Is.EqualTo(1).Within(1e-12));
            }
        }

        public override void CheckMemory()
        {
            var (first, again) = (States.Select(Describe).ToList(), States.Reverse().Select(Describe).Reverse().ToList());

            Assert.That(again, Is.EqualTo(first));
        }

        public override void CheckRollouts()
        {
            var (one, other) = (World.Rollout(Policy, 30, new RandomStream(7)), World.Rollout(Policy, 30, new RandomStream(7)));

            Assert.That(other.States, Is.EqualTo(one.States));
            Assert.That(other.Actions, Is.EqualTo(one.Actions));
        }

        private double[] Describe(TState state)
        {
            var act = Policy.Act(state);
            return [.. World.Actions.Select(action => act[action])];
        }
    }
}
