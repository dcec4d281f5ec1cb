using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

/// <summary>What every vectorised world promises; a world is tested by being listed in <see cref="All"/>.</summary>
public class VectorEnvironmentTests
{
    private const ulong Seed = 9;

    private static readonly IReadOnlyList<VectorCase> All =
    [
        CornerGoal("corner goal, training", new()),
        CornerGoal("corner goal, test", new CornerGoalFamily().Tested()),
        CornerGoal("corner goal, 5 x 5 rooms", new CornerGoalFamily(5, RandomGoals: 0.5, CornerSize: 2) { GoesOn = true }),
        CornerGoal("corner goal, hidden", new CornerGoalFamily(RandomGoals: 1) { HidesGoal = true, FamiliarOffsets = true }),
        KeysAndChests("keys and chests, training", new()),
        KeysAndChests("keys and chests, test", new KeysAndChestsFamily().Tested() with { MostShown = 2 }),
    ];

    [TestCaseSource(nameof(All))]
    public void Vectorised_equals_scalar(VectorCase world)
    {
        var vector = world.Create(5);
        var (events, actions) = (new WorldEvents[5], new int[5]);
        var choice = new RandomStream(1);
        var scalars = Enumerable.Range(0, 5).Select(i => world.Scalar(new RandomStream(Seed).Split((ulong)i))).ToList();

        for (var step = 0; step < 400; step++)
        {
            Assert.That(Enumerable.Range(0, 5).Select(i => CornerGoalTests.Seen(vector, i)), Is.EqualTo(scalars.Select(scalar => scalar.Observe())));
            foreach (ref var action in actions.AsSpan())
                action = choice.NextInt(4);
            vector.Step(actions, events);
            Assert.That(events, Is.EqualTo(scalars.Zip(actions, (scalar, action) => scalar.Step((Move)action))));
            if (step % 60 == 59)
            {
                vector.Reset([true, false, true, true, false]);
                foreach (var i in new[] { 0, 2, 3 })
                    scalars[i].Reset();
            }
        }
    }

    [TestCaseSource(nameof(All))]
    public void The_same_seed_lives_the_same_lives(VectorCase world)
    {
        var (few, many) = (world.Create(2), world.Create(7));

        var (first, again) = (Log(few), Log(many));

        Assert.That(again.Select(row => row[..2]), Is.EqualTo(first.Select(row => row[..2])));
        Assert.That(first.SelectMany(row => row), Has.Some.Not.EqualTo(WorldEvents.None));
    }

    [TestCaseSource(nameof(All))]
    public void Stepping_resetting_and_observing_allocate_nothing(VectorCase world)
    {
        var vector = world.Create(8);
        var (events, actions, which) = (new WorldEvents[8], new int[8], new bool[8]);
        var (active, counts) = (new int[8 * vector.MostActive], new int[8]);
        which.AsSpan(3).Fill(true);
        Live();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Live();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);

        void Live()
        {
            vector.Step(actions, events);
            vector.Observe(active, counts);
            vector.Reset(which);
        }
    }

    [TestCaseSource(nameof(All))]
    public void Active_features_lie_in_their_range_and_differ(VectorCase world)
    {
        var vector = world.Create(50);

        var seen = Enumerable.Range(0, 50).Select(i => CornerGoalTests.Seen(vector, i)).ToList();

        Assert.That(seen, Has.All.Unique);
        Assert.That(seen.SelectMany(row => row), Has.All.InRange(0, vector.FeatureCount - 1));
    }

    [Test]
    public void Every_vectorised_world_is_listed()
    {
        var listed = All.Select(world => world.Create(1).GetType()).Distinct();

        var existing = typeof(IVectorEnvironment).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IVectorEnvironment)));

        Assert.That(listed, Is.EquivalentTo(existing));
    }

    private static WorldEvents[][] Log(IVectorEnvironment vector)
    {
        var actions = new int[vector.Count];
        var random = new RandomStream(2);
        return [.. Enumerable.Range(0, 200).Select(_ =>
        {
            Array.Fill(actions, random.NextInt(4));
            var events = new WorldEvents[vector.Count];
            vector.Step(actions, events);
            return events;
        })];
    }

    private static VectorCase CornerGoal(string name, CornerGoalFamily family) => new(name, count => new CornerGoalVector(family, count, Seed), random =>
    {
        var world = new CornerGoalWorld(family);
        return new ScalarLife<CornerGoalState>(world, world.Observe, random, (from, to) =>
            (to.GoalReached && !from.GoalReached ? WorldEvents.Goal : 0) | (to.CornerReached && !from.CornerReached ? WorldEvents.Corner : 0));
    });

    private static VectorCase KeysAndChests(string name, KeysAndChestsFamily family) => new(name, count => new KeysAndChestsVector(family, count, Seed), random =>
    {
        var world = new KeysAndChestsWorld(family);
        return new ScalarLife<KeysAndChestsState>(world, world.Observe, random, (from, to) =>
            (to.Keys != from.Keys ? WorldEvents.Key : 0) | (to.Chests != from.Chests ? WorldEvents.Chest : 0));
    });

    public sealed record VectorCase(string Name, Func<int, IVectorEnvironment> Create, Func<RandomStream, IScalarLife> Scalar)
    {
        public override string ToString() => Name;
    }

    public interface IScalarLife
    {
        int[] Observe();

        WorldEvents Step(Move move);

        void Reset();
    }

    private sealed class ScalarLife<TState>(
        IEnvironment<TState, Move> world, Func<TState, int[]> observe, RandomStream random, Func<TState, TState, WorldEvents> events) : IScalarLife
        where TState : notnull
    {
        private TState state = world.Start(random);

        public int[] Observe() => observe(state);

        public WorldEvents Step(Move move)
        {
            var before = state;
            state = world.Step(state, move, random);
            return events(before, state) | (world.IsTerminal(state) && !world.IsTerminal(before) ? WorldEvents.Terminated : 0);
        }

        public void Reset() => state = world.Start(random);
    }
}
