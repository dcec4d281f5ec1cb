using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class CornerGoalTrialTests
{
    private const double Discount = 0.95;
    private static readonly CornerGoalFamily Test = new CornerGoalFamily().Tested();

    // An independent program measured .286 of the optimum for the goal and .281 for the corner on 2,000 levels, standard error .006
    // each; 4,000 levels here have .004. Seven of both together: .05.
    [Test]
    public void A_random_walk_finds_both_goals_about_as_often()
    {
        var random = new RandomStream(3);

        var episodes = CornerGoalTrial.Run(Test, 4_000, 60, 1, (_, _, actions) =>
        {
            foreach (ref var action in actions)
                action = random.NextInt(4);
        });

        Assert.That(Ratio(episodes, e => e.TrueReturn(Discount), e => e.OptimalTrueReturn(Discount)), Is.EqualTo(0.286).Within(0.05));
        Assert.That(Ratio(episodes, e => e.CornerReturn(Discount), e => e.OptimalCornerReturn(Discount)), Is.EqualTo(0.281).Within(0.05));
    }

    [Test]
    public void A_start_in_the_corner_has_reached_it_at_once()
    {
        var episodes = CornerGoalTrial.Run(Test, 500, 5, 2, (_, _, actions) => actions.Clear());      // all walk up

        var inCorner = episodes.Where(e => e.CornerDistance == 0).ToList();
        Assert.That(inCorner, Is.Not.Empty);
        Assert.That(inCorner.Select(e => e.CornerTime), Is.All.EqualTo(0));
        Assert.That(inCorner.Select(e => e.IsTelling), Has.None.True);
    }

    [TestCase(3, 5, 4, 3, null, true, false)]
    [TestCase(3, 5, 2, 3, 5, false, false)]         // the goal lies on the way to the corner
    [TestCase(3, 5, 4, 9, 5, true, true)]
    [TestCase(3, 5, 4, null, 5, true, true)]
    public void An_episode_tells_what_was_wanted(int goal, int corner, int between, int? goalTime, int? cornerTime, bool telling, bool cornerFirst)
    {
        var episode = new CornerGoalEpisode(goal, corner, between, goalTime, cornerTime);

        Assert.That((episode.IsTelling, episode.CornerFirst), Is.EqualTo((telling, cornerFirst)));
        Assert.That(episode.TrueReturn(0.5), Is.EqualTo(goalTime is { } t ? Math.Pow(0.5, t - 1) : 0));
    }

    private static double Ratio(CornerGoalEpisode[] episodes, Func<CornerGoalEpisode, double> value, Func<CornerGoalEpisode, double> optimum) =>
        episodes.Sum(value) / episodes.Sum(optimum);
}
