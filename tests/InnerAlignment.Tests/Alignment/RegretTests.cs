using CsCheck;
using InnerAlignment.Alignment;
using InnerAlignment.Planning;
using InnerAlignment.Policies;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Alignment;

public class RegretTests
{
    [Test]
    public void Regret_lies_between_the_best_and_the_worst_policy() =>
        Gen.Select(RandomWorlds.Table(4, 3), RandomWorlds.Policy(4, 3), RandomWorlds.Rewards(12)).Sample((table, policy, rewards) =>
        {
            var regret = Regret.Of(table, policy, rewards, 0.8);

            Assert.That(regret.Relative, Is.InRange(-1e-12, 1 + 1e-12));
            Assert.That(Regret.Of(table, PolicyIteration.Solve(table, rewards, 0.8).Policy, rewards, 0.8).Relative, Is.EqualTo(0).Within(1e-9));
            Assert.That(Regret.Of(table, PolicyIteration.Solve(table, [.. rewards.Select(r => -r)], 0.8).Policy, rewards, 0.8).Relative,
                Is.EqualTo(1).Within(1e-9));
        });

    [Test]
    public void A_planner_with_the_wrong_goal_loses_all_there_is()
    {
        var world = new MazeWorld(MazePicture.ReadCells("G.A.H"), [new(0, 2)], [new(0, 0), new(0, 4)]);
        var model = world.Tabulate();
        var (intended, proxy) = (world.RewardOnArrival("intended", place => place == new Position(0, 0) ? 1 : 0),
            world.RewardOnArrival("proxy", place => place == new Position(0, 4) ? 1 : 0));

        var regret = Regret.Of(model, new PlanningPolicy<Position, Move>(model, proxy, 0.5), intended, 0.5);

        Assert.That(regret, Is.EqualTo(new Regret(0.5, 0, 0)));
        Assert.That(regret.Absolute, Is.EqualTo(0.5));
        Assert.That(regret.Relative, Is.EqualTo(1));
    }

    [Test]
    public void Where_nothing_matters_there_is_no_regret()
    {
        var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);

        Assert.That(Regret.Of(table, [0.5, 0.5], [1, 1], 0.5).Relative, Is.Zero);
    }
}
