using InnerAlignment.Grading;
using InnerAlignment.Objectives;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>why-not-found</c>: systems other than those of the visible check, reached only by questions.</summary>
public sealed class WhyNotFoundTests
{
    private const int Questions = 50;

    [Exercise("why-not-found"), Points(1)]
    public async Task A_weak_feature_needs_time()
    {
        var mode = new DeepLinearMode(Submission.Random.Uniform(2e-5, 1e-3));

        await Ask((start, steps) => start == 0 ? 0 : mode.Learned(steps, Math.Min(start * start, 1e-6)) / mode.Strength, "time",
            hint: "from the colleague's own start this one arrives, if you wait long enough: a million steps may be asked for");
    }

    [Exercise("why-not-found"), Points(1)]
    public async Task A_plateau_is_left_in_time_though_other_starts_are_quick()
    {
        var wait = Submission.Random.Uniform(2_000, 500_000);

        await Ask((start, steps) => Math.Abs(start) > 0.005 || steps > wait ? 1 : 0, "time",
            hint: "from the same start this one arrives if you wait: another start is only quicker");
    }

    [Exercise("why-not-found"), Points(1)]
    public async Task A_start_on_a_saddle_is_at_fault() => await Ask(
        (start, steps) => Math.Abs(start - 0.001) < 1e-6 ? 0 : 0.97, "start",
        hint: "from another start this is found at once: one start that leads nowhere says nothing about the range");

    [Exercise("why-not-found"), Points(1)]
    public async Task A_side_on_which_nothing_moves_is_at_fault()
    {
        var edge = -Submission.Random.Uniform(0.0001, 0.02);

        await Ask((start, steps) => start < edge && steps > 100 ? 1 : 0, "start", hint: "only starts on one side were tried: on the other this is found");
    }

    [Exercise("why-not-found"), Points(1)]
    public async Task What_no_parameters_express_is_out_of_range()
    {
        var random = Submission.Random;

        await Ask((_, _) => random.Uniform(-0.05, 0.1), "range", hint: "this one never comes near, from no start and in no time: its readings are noise");
    }

    private static Task Ask(Func<double, double, double> system, string verdict, string hint) =>
        Submission.Call<string>("WhyNotFound", Proxy.Of(system, Questions)).ShouldEqual(verdict, hint);
}
