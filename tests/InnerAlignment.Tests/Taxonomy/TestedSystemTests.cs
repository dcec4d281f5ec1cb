using InnerAlignment.Alignment;
using InnerAlignment.Interpretability;
using InnerAlignment.Randomness;
using InnerAlignment.Taxonomy;

namespace InnerAlignment.Tests.Taxonomy;

public class TestedSystemTests
{
    private static readonly SpecimenLevel[] Training = SpecimenLevel.DrawMany(new RandomStream(1), 4);
    private static readonly SpecimenLevel[] Deployment = SpecimenLevel.DrawMany(new RandomStream(2), 6, disambiguating: 1);

    [TestCase("intended", "deployment")]
    [TestCase("base", "training")]
    [TestCase("corner", "deployment")]
    public void Moving_at_random_scores_nothing_by_anything(string objective, string where) =>
        Assert.That(Test(new Recording(new(3, 0), []), false).Score(objective, where), Is.EqualTo(0).Within(1e-9));

    [Test]
    public void A_sharp_planner_scores_nearly_one_by_what_it_wants_and_little_by_what_it_does_not()
    {
        var planner = Test(new SweepingPlanner(0, 20), false);

        Assert.That(planner.Score("corner", "deployment"), Is.EqualTo(1).Within(1e-3));
        Assert.That(planner.Score("intended", "deployment"), Is.LessThan(0.1));
        Assert.That(planner.Score("intended", "training"), Is.EqualTo(planner.Score("corner", "training")).Within(1e-12), "one tile in training");
    }

    [TestCase(false, "intended")]
    [TestCase(true, "corner")]
    public void The_base_objective_is_what_training_scored(bool scoredByCorner, string objective)
    {
        var planner = Test(new SweepingPlanner(0, 6), scoredByCorner);

        Assert.That(planner.Score("base", "deployment"), Is.EqualTo(planner.Score(objective, "deployment")));
    }

    [Test]
    public void A_search_without_thinking_is_lost_and_a_recording_does_not_mind()
    {
        Assert.That(Test(new SweepingPlanner(6, 0), false).Score("intended", "deployment", 0), Is.EqualTo(0).Within(1e-9));
        var recording = Test(new Recording(new(6, 0), Deployment), false);
        Assert.That(recording.Score("intended", "deployment", 0), Is.EqualTo(recording.Score("intended", "deployment")));
    }

    [TestCase("goal", "training", "'goal'")]
    [TestCase("base", "test", "'test'")]
    public void Other_words_are_refused_by_name(string objective, string where, string named) =>
        Assert.That(() => Test(new OpenDoors(), false).Score(objective, where), Throws.ArgumentException.With.Message.Contains(named));

    [Test]
    public void Without_levels_there_is_no_diagnosis() => Assert.That(() => new TestedSystem(new OpenDoors(), false, Training, []), Throws.ArgumentException);

    private static TestedSystem Test(IMazeSystem system, bool scoredByCorner) => new(system, scoredByCorner, Training, Deployment);
}
