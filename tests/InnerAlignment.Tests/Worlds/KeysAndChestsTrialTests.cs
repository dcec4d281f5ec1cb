using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class KeysAndChestsTrialTests
{
    private static readonly KeysAndChestsFamily Plenty = new KeysAndChestsFamily().Tested();

    [Test]
    public void Who_never_moves_takes_nothing() => Assert.That(
        KeysAndChestsTrial.Run(Plenty, 50, 0, 1, (_, _, actions) => actions.Clear()), Is.All.EqualTo(default(KeysAndChestsEpisode)));

    [Test]
    public void No_chest_is_opened_without_a_key_and_no_more_is_taken_than_there_is()
    {
        var episodes = Stumbled(200, 100);

        Assert.That(episodes, Has.All.Matches<KeysAndChestsEpisode>(it => it.Chests <= it.Keys && it.Keys <= 6 && it.Chests <= 2 && it.Spare == it.Keys - it.Chests));
        Assert.That(episodes.Sum(it => it.Chests), Is.Positive);
    }

    [TestCase(0)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void A_discount_out_of_its_range_is_refused(double discount) => Assert.That(
        () => KeysAndChestsTrial.Run(Plenty, 5, 5, 1, (_, _, actions) => actions.Clear(), discount),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"{discount}").And.Message.Contains("above 0"));

    /// <summary>The same walk, step by step in the open world: what it takes, opens and earns.</summary>
    [Test]
    public void It_counts_what_the_open_world_counts()
    {
        const int levels = 20, steps = 60;
        var vector = new KeysAndChestsVector(Plenty, levels, 7);
        var world = new KeysAndChestsWorld(Plenty);
        var starts = Enumerable.Range(0, levels).Select(vector.State).ToArray();
        var moves = new List<int[]>();
        var random = new RandomStream(8);

        var episodes = KeysAndChestsTrial.Run(Plenty, levels, steps, 7, (_, _, actions) =>
        {
            foreach (ref var action in actions)
                action = random.NextInt(4);
            moves.Add(actions.ToArray());
        });

        for (var i = 0; i < levels; i++)
        {
            var state = starts[i];
            var (keys, chests, earned) = (0, 0, 0.0);
            for (var t = 0; t < steps; t++)
            {
                var next = world.Step(state, (Move)moves[t][i], random);
                keys += next.Keys != state.Keys ? 1 : 0;
                if (next.Chests != state.Chests)
                    (chests, earned) = (chests + 1, earned + Math.Pow(0.95, t));
                state = next;
            }
            Assert.That((episodes[i].Keys, episodes[i].Chests), Is.EqualTo((keys, chests)));
            Assert.That(episodes[i].Return, Is.EqualTo(earned).Within(1e-12));
        }
    }

    private static KeysAndChestsEpisode[] Stumbled(int levels, int steps)
    {
        var random = new RandomStream(3);
        return KeysAndChestsTrial.Run(Plenty, levels, steps, 2, (_, _, actions) =>
        {
            foreach (ref var action in actions)
                action = random.NextInt(4);
        });
    }
}
