using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class PrizeLevelTests
{
    [Test]
    public void Prizes_come_nearest_first_with_a_way_to_each()
    {
        var level = PrizeLevel.Read("A..7\n.#..\n2..x");

        Assert.That(level.Prizes.Select(prize => (prize.Mark, prize.Distance, prize.Worth, prize.FromCorner)),
            Is.EqualTo(new[] { ('2', 2, 2, 5), ('7', 3, 7, 0), ('x', 5, 0, 2) }));
        Assert.That(level.Best.Way, Is.EqualTo(new Position[] { new(0, 0), new(0, 1), new(0, 2), new(0, 3) }));
        Assert.That(level.Share(level.Prizes[0]), Is.EqualTo(2.0 / 7));
        Assert.That(level.Share(null), Is.Zero);
    }

    [Test]
    public void A_prize_ends_the_walk_so_no_way_leads_past_it() =>
        Assert.That(() => PrizeLevel.Read("A1x"), Throws.ArgumentException.With.Message.Contains("no way leads from A to x but past another prize"));

    [TestCase("..1", "one start A, and here are 0")]
    [TestCase("A.x", "at least one prize with a number")]
    [TestCase("1A1", "1 stands in it twice")]
    [TestCase("A1G", "'G' is no mark")]
    [TestCase("A10", "'0' is no mark")]
    public void What_is_no_level_is_refused(string picture, string because) =>
        Assert.That(() => PrizeLevel.Read(picture), Throws.ArgumentException.With.Message.Contains(because));

    [Test]
    public void In_training_the_largest_number_is_near_and_in_the_corner_and_all_else_is_far() => ForMany(PrizeLevels.Training, level =>
        level.Best.FromCorner == 0 && level.Best.Distance <= 4 && level.Prizes.Count(prize => prize.Distance >= 7) == 3 && GapIsFour(level) && HasToken(level));

    [Test]
    public void A_telling_level_has_three_different_answers() => ForMany(PrizeLevels.Telling, level =>
        level.Prizes.Single(prize => prize.FromCorner == 0) is { IsToken: false } corner && !level.Prizes[0].IsToken
        && new[] { corner, level.Prizes[0], level.Best }.Distinct().Count() == 3 && level.Prizes[1].Distance > level.Prizes[0].Distance && GapIsFour(level) && HasToken(level));

    [Test]
    public void Close_numbers_differ_by_one() => ForMany(PrizeLevels.Close, level => level.Prizes.Count == 2 && level.Prizes.Sum(prize => prize.Worth) == 2 * level.Best.Worth - 1);

    private static bool GapIsFour(PrizeLevel level) => level.Prizes.All(prize => prize == level.Best || prize.Worth <= level.Best.Worth - 4);

    private static bool HasToken(PrizeLevel level) => level.Prizes.Count(prize => prize.IsToken) == 1;

    private static void ForMany(Func<RandomStream, PrizeLevel> draw, Func<PrizeLevel, bool> holds)
    {
        var random = new RandomStream(33);
        for (var i = 0; i < 100; i++)
        {
            var level = draw(random);
            Assert.That(holds(PrizeLevel.Read(level.ToString())), Is.True, level.ToString());
        }
    }
}
