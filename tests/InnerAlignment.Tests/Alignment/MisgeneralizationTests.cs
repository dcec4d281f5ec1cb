using InnerAlignment.Alignment;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Alignment;

public class MisgeneralizationTests
{
    /// <summary>Four telling levels and one that cannot tell: the goal lies on the way to the corner.</summary>
    private static readonly CornerGoalEpisode[] Episodes =
    [
        new(GoalDistance: 3, CornerDistance: 4, Between: 5, GoalTime: null, CornerTime: 4),
        new(GoalDistance: 3, CornerDistance: 4, Between: 5, GoalTime: 9, CornerTime: 4),
        new(GoalDistance: 3, CornerDistance: 4, Between: 5, GoalTime: 3, CornerTime: null),
        new(GoalDistance: 3, CornerDistance: 4, Between: 5, GoalTime: null, CornerTime: null),
        new(GoalDistance: 2, CornerDistance: 4, Between: 2, GoalTime: 2, CornerTime: 4),
    ];

    [Test]
    public void Only_levels_that_can_tell_are_counted()
    {
        var measured = Misgeneralization.Of(Episodes, discount: 1);

        Assert.That(measured, Is.EqualTo(new Misgeneralization(Levels: 5, Telling: 4, GoalFirst: 1, CornerFirst: 2, TrueShare: 0.6, CornerShare: 0.6)));
        Assert.That(measured.Neither, Is.EqualTo(1));
        Assert.That(measured.CornerFirstRate, Is.EqualTo(0.5));
        Assert.That(measured.CornerFirstInterval.Contains(0.5), Is.True);
        Assert.That(measured.Capability, Is.EqualTo(0.6));
    }

    [Test]
    public void Late_arrivals_are_discounted()
    {
        var measured = Misgeneralization.Of([Episodes[1]], discount: 0.5);

        Assert.That(measured.TrueShare, Is.EqualTo(Math.Pow(0.5, 6)).Within(1e-15)); // 9 steps where 3 are needed
        Assert.That(measured.CornerShare, Is.EqualTo(1));
    }

    [Test]
    public void Nothing_cannot_be_measured()
    {
        Assert.That(() => Misgeneralization.Of([]), Throws.ArgumentException);
        Assert.That(() => Misgeneralization.Of(Episodes, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
