namespace InnerAlignment.Grading.Tests.Discovery;

/// <summary>Hidden tests of the sample course. Explicit: they run only where a filter names their exercise, as grading does.</summary>
[Explicit("They grade a submission and have none of their own.")]
public sealed class SampleHiddenTests
{
    [Exercise("half"), Points(2)]
    [TestCase(1.0), TestCase(-3.0)]
    public async Task Half_of_a_number(double x) => await Submission.Call<double>("Half", x).ShouldEqualWithin(x / 2, 1e-12, hint: "divide by two");

    [Exercise("half"), Points(1)]
    public async Task Half_of_a_fresh_number()
    {
        var x = Submission.Random.Uniform(-9, 9);

        await Submission.Call<double>("Half", x).ShouldEqualWithin(x / 2, 1e-12, hint: "any number");
    }

    [Exercise("step"), Points(1)]
    public async Task Two_steps_are_a_quarter()
    {
        var once = await Submission.Call<double[]>("Step", new[] { 4.0 });
        var twice = await Submission.Call<double[]>("Step", once);

        Submission.Require(twice[0] == 1, $"expected 1, came {twice[0]}", hint: "halve again");
    }

    [Exercise("step")]
    public async Task One_step()
    {
        var stepped = await Submission.Call<double[]>("Step", new[] { 1.0, 2.0 });

        Assert.That(stepped, Is.EqualTo([0.5, 1.0]));
    }
}
