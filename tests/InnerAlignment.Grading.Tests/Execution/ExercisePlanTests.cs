namespace InnerAlignment.Grading.Tests.Execution;

public sealed class ExercisePlanTests
{
    [Test]
    public void An_exercise_reaches_setup_of_its_languages_and_what_it_needs_but_no_experiment()
    {
        var plan = SampleCourse.Plan("step");

        Assert.That(plan.Before.Select(cell => cell.Id), Is.EqualTo(["setup", "bowl", "half"]));
        Assert.That(plan.Answer.Id, Is.EqualTo("step"));
    }

    [Test]
    public void A_check_comes_after_the_helpers_between_it_and_the_answer() =>
        Assert.That(SampleCourse.Plan("step").Checks.Select(cell => cell.Id), Is.EqualTo(["drawing", "step-check"]));
}
