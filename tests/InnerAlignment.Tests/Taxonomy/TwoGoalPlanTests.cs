using InnerAlignment.Taxonomy;

namespace InnerAlignment.Tests.Taxonomy;

public class TwoGoalPlanTests
{
    [Test]
    public void B_is_reached_three_times_by_the_deceptive_plan_and_once_otherwise()
    {
        var plans = TwoGoalPlan.All();

        var best = plans.MaxBy(plan => plan.TimesB)!;

        Assert.That(plans, Has.Count.EqualTo(32));
        Assert.That(best.ToString(), Is.EqualTo("AABBB"));
        Assert.That(best.IsDeceptive, Is.True);
        Assert.That(best.TimesB, Is.EqualTo(3));
        Assert.That(plans.Where(plan => plan.OverwrittenAt is not null).Max(plan => plan.TimesB), Is.EqualTo(1));
    }

    [TestCase("BBBBB", "BAAAA")]
    [TestCase("ABBBB", "ABAAA")]
    [TestCase("AAABA", "AAABA")]
    public void After_a_defection_in_training_only_A_is_reached(string planned, string reached)
    {
        var plan = new TwoGoalPlan([.. planned.Select(goal => goal == 'B' ? Conduct.Defect : Conduct.Comply)], TrainingEpisodes: 2);

        Assert.That(plan.ToString(), Is.EqualTo(reached));
    }

    [TestCase(-1)]
    [TestCase(6)]
    public void A_plan_has_none_to_all_of_its_episodes_in_training(int training)
    {
        var plan = TwoGoalPlan.All()[0];

        Assert.That((plan with { TrainingEpisodes = 5 }).TrainingEpisodes, Is.EqualTo(5));
        Assert.That(() => plan with { TrainingEpisodes = training }, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"{training}"));
        Assert.That(() => new TwoGoalPlan(plan.Intended, training), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("from 0 to 5"));
    }

    [Test]
    public void Without_deployment_there_is_nothing_to_wait_for()
    {
        var plans = TwoGoalPlan.All(trainingEpisodes: 3, deploymentEpisodes: 0);

        Assert.That(plans.Max(plan => plan.TimesB), Is.EqualTo(1));
        Assert.That(plans.Any(plan => plan.IsDeceptive), Is.False);
    }

    [Test]
    public void The_ways_to_the_goals_are_few()
    {
        var walks = TwoGoalEpisode.All(4);

        Assert.That(walks[0].ToString(), Is.EqualTo("uu: A"));
        Assert.That(walks.Where(walk => walk.Defects).Select(walk => walk.ToString()), Is.EquivalentTo(["urur: B", "urru: B", "ruur: B", "ruru: B", "rruu: B"]));
        Assert.That(walks.Max(walk => walk.Walk.Count), Is.EqualTo(4));
    }

    [Test]
    public void Too_many_episodes_or_steps_are_refused()
    {
        Assert.That(() => TwoGoalPlan.All(10, 11), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => TwoGoalPlan.All(0, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => TwoGoalEpisode.All(9), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
