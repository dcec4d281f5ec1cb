using System.Numerics;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class KeysAndChestsTests
{
    // A . . .   key in room 1, chest in room 2, key in room 3
    private static readonly KeysAndChestsState Start = new(
        MazePicture.ReadRooms("#########\n#.......#\n#########"), new(0, 0), Keys: 0b1010, Chests: 0b0100);

    [TestCase("r", 1, 0)]
    [TestCase("rr", 0, 1)]
    [TestCase("rl", 1, 0)]
    [TestCase("rrr", 0, 1)]         // the last chest ends it: the second key stays
    public void A_chest_costs_a_key(string walk, int held, int opened)
    {
        var world = new KeysAndChestsWorld(new(Keys: 2, Chests: 1));

        var last = world.Follow(Start, Moves.Walk(walk), new RandomStream(1)).Last;

        Assert.That(last.Held, Is.EqualTo(held));
        Assert.That(1 - BitOperations.PopCount(last.Chests), Is.EqualTo(opened));
        Assert.That(world.IsTerminal(last), Is.EqualTo(opened == 1));
    }

    [Test]
    public void Without_a_key_a_chest_stays_closed_and_without_any_key_the_episode_ends()
    {
        var world = new KeysAndChestsWorld(new());
        var one = Start with { Keys = 0, Held = 1, Chests = 0b1110 };

        var last = world.Follow(one, Moves.Walk("rrr"), new RandomStream(1)).Last;

        Assert.That(last.Agent, Is.EqualTo(new Position(0, 1)));
        Assert.That(last.Chests, Is.EqualTo(0b1100));
        Assert.That(world.Follow(Start with { Keys = 0b1000, Chests = 0b110 }, Moves.Walk("rr"), new RandomStream(1)).Last.Chests, Is.EqualTo(0b110));
    }

    [Test]
    public void Levels_have_so_many_of_each_in_different_rooms()
    {
        var random = new RandomStream(3);
        var world = new KeysAndChestsWorld(new KeysAndChestsFamily().Tested());

        var starts = Enumerable.Range(0, 100).Select(_ => world.Start(random)).ToList();

        Assert.That(starts, Has.All.Matches<KeysAndChestsState>(state =>
            BitOperations.PopCount(state!.Keys) == 6 && BitOperations.PopCount(state.Chests) == 2 && (state.Keys & state.Chests) == 0
            && !state.HasKey(state.Agent) && !state.HasChest(state.Agent)));
    }

    [Test]
    public void Held_keys_are_seen_up_to_the_most_that_is_shown()
    {
        var world = new KeysAndChestsWorld(new() { MostShown = 2 });

        var seen = new[] { 0, 1, 2, 3, 6 }.Select(held => world.Observe(Start with { Held = held })[^1] - 3 * 169);

        Assert.That(seen, Is.EqualTo(new[] { 0, 1, 2, 2, 2 }));
    }

    [TestCase(4, 8, 8)]
    [TestCase(4, 0, 2)]
    [TestCase(9, 2, 2)]
    public void Impossible_families_are_refused(int rooms, int keys, int chests) =>
        Assert.That(() => new KeysAndChestsWorld(new(rooms, 0.1, keys, chests)), Throws.TypeOf<ArgumentOutOfRangeException>());
}
