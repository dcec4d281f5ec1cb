using InnerAlignment.Alignment;
using InnerAlignment.Grading;
using InnerAlignment.Interpretability;
using InnerAlignment.Randomness;
using InnerAlignment.Taxonomy;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>diagnosis</c>: systems other than those of the visible check, reached only by questions.</summary>
public sealed class DiagnosisTests
{
    private const int Questions = 40;

    [Exercise("diagnosis"), Points(1)]
    public async Task A_planner_is_told_by_what_it_wants_and_what_was_scored()
    {
        var strength = Submission.Random.Uniform(4, 8);
        await Ask(new SweepingPlanner(strength, 0), false, "aligned", hint: "this one does what was intended, in deployment too");
        await Ask(new SweepingPlanner(0, strength), false, "inner misalignment", hint: "this one searches for the corner, where training scored the goal");
        await Ask(new SweepingPlanner(0, strength), true, "outer misalignment", hint: "this one does what training scored: what was scored is not what was intended");
    }

    [Exercise("diagnosis"), Points(1)]
    public async Task A_table_has_no_objective_to_be_misaligned()
    {
        var (training, deployment) = Draw();
        await Ask(new Recording(new(0, 6), [.. training, .. deployment]), false, "goal misgeneralization", hint: "this one is competent, wrong about the goal, and does not search: thinking changes nothing", training, deployment);
        await Ask(new Recording(new(0, 6), [.. training, .. deployment]), true, "outer misalignment", hint: "this one does what training scored, and need not search to do so", training, deployment);
    }

    [Exercise("diagnosis"), Points(1)]
    public async Task What_is_lost_wants_nothing_else()
    {
        await Ask(new OpenDoors(), false, "capability failure", hint: "this one takes any open door: it does well by nothing");
        await Ask(new Compass(3), false, "capability failure", hint: "this one pulls at the goal and runs against walls: it does not do well by anything");
        await Ask(new SweepingPlanner(6, 0, Sweeps: 1), false, "capability failure", hint: "with more rounds this one does what was intended: its objective is right, its search is too short");
    }

    [Exercise("diagnosis"), Points(1)]
    public async Task Scores_that_shake_a_little_are_no_gain()
    {
        var random = Submission.Random;
        double Measured(string objective, string where, int rounds) => (objective == "corner" || where == "training" ? 0.93 : 0.02) + random.Uniform(-0.05, 0.05);

        await Submission.Call<string>("Diagnose", Proxy.Of<Func<string, string, int, double>>(Measured, Questions))
            .ShouldEqual("goal misgeneralization", hint: "these scores shake by a twentieth, whatever it thinks: a difference that small is no sign of a search");
    }

    [Exercise("diagnosis"), Points(1)]
    public async Task The_difference_between_outer_and_inner_is_not_in_the_behavior()
    {
        var random = Submission.Random;
        Func<string, string, int, double> Behaving(bool scoredByCorner) => (objective, where, rounds) =>
            (rounds == 0 ? 0 : objective == "corner" || where == "training" || (objective == "base" && scoredByCorner) ? 0.9 : -0.03) + random.Uniform(-0.03, 0.03);

        await Submission.Call<string>("Diagnose", Proxy.Of(Behaving(true), Questions)).ShouldEqual("outer misalignment", hint: "by what training scored this one does well everywhere: the fault was made before training");
        await Submission.Call<string>("Diagnose", Proxy.Of(Behaving(false), Questions)).ShouldEqual("inner misalignment", hint: "by what training scored this one does badly in deployment: the fault was made in training");
    }

    private static (SpecimenLevel[] Training, SpecimenLevel[] Deployment) Draw()
    {
        var random = new RandomStream(Submission.Random.Bits());
        return (SpecimenLevel.DrawMany(random, 8), SpecimenLevel.DrawMany(random, 20, disambiguating: 1));
    }

    private static Task Ask(IMazeSystem system, bool scoredByCorner, string failure, string hint, SpecimenLevel[]? training = null, SpecimenLevel[]? deployment = null)
    {
        var (known, fresh) = Draw();
        var tested = new TestedSystem(system, scoredByCorner, training ?? known, deployment ?? fresh);
        return Submission.Call<string>("Diagnose", Proxy.Of<Func<string, string, int, double>>(tested.Score, Questions)).ShouldEqual(failure, hint);
    }
}
