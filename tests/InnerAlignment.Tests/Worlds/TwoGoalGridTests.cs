using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class TwoGoalGridTests
{
    [TestCase("uu", 1, 0)]
    [TestCase("rruu", 0, 1)]
    [TestCase("uurr", 1, 0)]        // A ends the episode
    [TestCase("rur", 0, 0)]
    public void A_walk_reaches_one_goal_or_none(string walk, double a, double b)
    {
        var grid = new TwoGoalGrid();

        var trajectory = grid.Follow(new(2, 0), Moves.Walk(walk), new RandomStream(1));

        Assert.That((trajectory.Return(TwoGoalGrid.RewardA), trajectory.Return(TwoGoalGrid.RewardB)), Is.EqualTo((a, b)));
    }
}
