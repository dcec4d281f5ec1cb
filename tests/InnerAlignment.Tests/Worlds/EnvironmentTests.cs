using System.Xml.Linq;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

/// <summary>What every environment promises; an environment is tested by being listed in <see cref="All"/>.</summary>
public class EnvironmentTests
{
    private static readonly IReadOnlyList<EnvironmentCase> All =
    [
        new FiniteCase<Position, Move>("maze", new MazeWorld(CourseData.Maze("five-by-five"))),
        new FiniteCase<Position, Move>("maze, slippery", new MazeWorld(CourseData.Maze("dyna"), slip: 0.3)),
        new FiniteCase<Position, Move>("two goals", new TwoGoalGrid()),
        new FiniteCase<HungryThirstyState, Deed>("hungry-thirsty", new HungryThirsty(new(0, 0), new(5, 5))),
        new FiniteCase<HungryThirstyState, Deed>("hungry-thirsty, changed", new HungryThirsty(new(0, 5), new(5, 5)) { ThirstBlocksEating = false }),
        new FiniteCase<BernoulliTally, int>("Bernoulli bandit", new BernoulliBandit([0.2, 0.9], 4)),
        new FiniteCase<BernoulliTally, int>("Bernoulli bandit, certain", new BernoulliBandit([0, 1], 3)),
        new FiniteCase<BernoulliTally, int>("Bernoulli belief", new BernoulliBelief(3, 3)),
        new EnvironmentCase<GaussianTally, int>("Gaussian bandit", new GaussianBandit([(0, 0), (-1, 2)], 20)),
        new EnvironmentCase<CornerGoalState, Move>("corner goal", new CornerGoalWorld(new CornerGoalFamily().Tested())),
        new EnvironmentCase<KeysAndChestsState, Move>("keys and chests", new KeysAndChestsWorld(new())),
    ];

    private static IEnumerable<EnvironmentCase> Finite => All.Where(world => world.IsFinite);

    [TestCaseSource(nameof(Finite))]
    public void Transitions_are_distributions_over_listed_states(EnvironmentCase world) => world.CheckTransitions();

    [TestCaseSource(nameof(Finite))]
    public void Terminal_states_are_absorbing(EnvironmentCase world) => world.CheckTerminals();

    [TestCaseSource(nameof(Finite))]
    public void Steps_are_drawn_from_the_exact_distribution(EnvironmentCase world) => world.CheckSamples();

    [TestCaseSource(nameof(All))]
    public void The_same_seed_gives_the_same_life(EnvironmentCase world) => world.CheckSeeds();

    [TestCaseSource(nameof(All))]
    public void After_its_end_nothing_happens(EnvironmentCase world) => world.CheckEnd();

    [TestCaseSource(nameof(All))]
    public void It_is_documented_in_the_fixed_form(EnvironmentCase world)
    {
        var remarks = Remarks(world.Type);

        if (remarks.Descendants("see").FirstOrDefault(see => see.Attribute("cref")!.Value.EndsWith("Family", StringComparison.Ordinal)) is { } family)
            remarks = Remarks(typeof(IVectorEnvironment).Assembly.GetType(family.Attribute("cref")!.Value[2..])!);
        Assert.That(remarks.Element("code"), Is.Not.Null, "a picture");
        Assert.That(remarks.Descendants("term").Select(term => term.Value).Where(term => term != "Observation"),
            Is.EqualTo(new[] { "State", "Actions", "Constants", "Start", "End", "Reward", "Source" }));
    }

    [Test]
    public void Every_environment_is_listed()
    {
        var existing = typeof(IEnvironment<,>).Assembly.GetTypes().Where(type => type.IsClass && type.GetInterfaces().Any(
            contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnvironment<,>)));

        Assert.That(All.Select(world => world.Type).Distinct(), Is.EquivalentTo(existing));
    }

    private static XElement Remarks(Type type) => Documentation.Descendants("member").Single(member => member.Attribute("name")!.Value == $"T:{type.FullName}").Element("remarks")!;

    private static XDocument Documentation { get; } = XDocument.Load(Path.ChangeExtension(typeof(MazeWorld).Assembly.Location, ".xml"));

    public abstract record EnvironmentCase(string Name, Type Type, bool IsFinite)
    {
        public abstract void CheckTransitions();

        public abstract void CheckTerminals();

        public abstract void CheckSamples();

        public abstract void CheckSeeds();

        public abstract void CheckEnd();

        public sealed override string ToString() => Name;
    }

    private record EnvironmentCase<TState, TAction>(string Name, IEnvironment<TState, TAction> World, bool IsFinite = false)
        : EnvironmentCase(Name, World.GetType(), IsFinite)
        where TState : notnull
        where TAction : notnull
    {
        public override void CheckTransitions() => throw new InvalidOperationException("Its states are not listed.");

        public override void CheckTerminals() => throw new InvalidOperationException("Its states are not listed.");

        public override void CheckSamples() => throw new InvalidOperationException("Its states are not listed.");

        public override void CheckSeeds()
        {
            var (first, again, others) = (Texts(3), Texts(3), Enumerable.Range(4, 20).Select(seed => Texts((ulong)seed)));

            Assert.That(again, Is.EqualTo(first));
            Assert.That(first, Has.Count.GreaterThan(1));
            Assert.That(World.Actions, Is.Unique);
            Assert.That(others.Any(other => !other.SequenceEqual(first)), Is.True);
        }

        public override void CheckEnd()
        {
            var random = new RandomStream(8);
            foreach (var state in Enumerable.Range(0, 20).Select(seed => Life((ulong)seed)[^1]).Where(World.IsTerminal))
                Assert.That(World.Actions.Select(action => World.Step(state, action, random)), Has.All.EqualTo(state));
        }

        // Compared as text: mazes are compared by reference, and each life grows its own.
        private List<string> Texts(ulong seed) => [.. Life(seed).Select(state => state.ToString()!)];

        private List<TState> Life(ulong seed)
        {
            var random = new RandomStream(seed);
            List<TState> states = [World.Start(random)];
            for (var step = 0; step < 200 && !World.IsTerminal(states[^1]); step++)
                states.Add(World.Step(states[^1], World.Actions[random.NextInt(World.Actions.Count)], random));
            return states;
        }
    }

    private sealed record FiniteCase<TState, TAction>(string Name, IFiniteEnvironment<TState, TAction> Listed)
        : EnvironmentCase<TState, TAction>(Name, Listed, IsFinite: true)
        where TState : notnull
        where TAction : notnull
    {
        public override void CheckTransitions()
        {
            Assert.That(Listed.States, Is.Unique);
            Assert.That(Listed.StartDistribution.Probabilities.Sum(), Is.EqualTo(1).Within(1e-12));
            Assert.That(Listed.StartDistribution.Outcomes, Is.SubsetOf(Listed.States));
            foreach (var next in Listed.States.SelectMany(_ => Listed.Actions, Listed.Transition))
            {
                Assert.That(next.Probabilities.Sum(), Is.EqualTo(1).Within(1e-12));
                Assert.That(next.Outcomes, Is.SubsetOf(Listed.States));
            }
        }

        public override void CheckTerminals()
        {
            foreach (var state in Listed.States.Where(Listed.IsTerminal))
                Assert.That(Listed.Actions.Select(action => Listed.Transition(state, action)[state]), Has.All.EqualTo(1));
        }

        // 4,000 draws of a share p with deviation at most 0.0079: six of them in at most 200 places, false alarm below 4e-7.
        public override void CheckSamples()
        {
            var random = new RandomStream(6);
            var (state, action, next) = Listed.States.SelectMany(_ => Listed.Actions, (s, a) => (s, a, Next: Listed.Transition(s, a))).MaxBy(row => row.Next.Outcomes.Count);

            var shares = Enumerable.Range(0, 4000).Select(_ => Listed.Step(state, action, random)).CountBy(outcome => outcome).ToDictionary();

            Assert.That(shares.Keys, Is.SubsetOf(next.Outcomes));
            foreach (var (outcome, probability) in next.Weighted)
                Assert.That(shares.GetValueOrDefault(outcome) / 4000.0, Is.EqualTo(probability).Within(0.048));
        }
    }
}
