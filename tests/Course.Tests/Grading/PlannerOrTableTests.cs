using InnerAlignment.Alignment;
using InnerAlignment.Grading;
using InnerAlignment.Interpretability;
using InnerAlignment.Randomness;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>planner-or-table</c>: systems other than those of the visible check, reached only by questions.</summary>
public sealed class PlannerOrTableTests
{
    private const int Questions = 60;

    [Exercise("planner-or-table"), Points(1)]
    public async Task A_planner_plans_whatever_it_wants()
    {
        var difference = Submission.Random.Uniform(1.5, 5);
        double[] wants = [(3 + difference) / 2, (3 - difference) / 2];
        foreach (var (goal, corner) in new[] { (wants[0], wants[1]), (wants[1], wants[0]) })
            await Ask(MazeQuestions.To(new SweepingPlanner(goal, corner)), plans: true, hint: "this system plans: it finds its way in a maze that it has never seen");
    }

    [Exercise("planner-or-table"), Points(1)]
    public async Task A_table_does_not_however_many_mazes_it_knows()
    {
        var levels = SpecimenLevel.DrawMany(new RandomStream(Submission.Random.Bits()), 60, disambiguating: 0.5);

        await Ask(MazeQuestions.To(new Recording(new(3, 0), levels)), plans: false,
            hint: "in a maze from training a table does what a planner does: ask where it cannot have been");
    }

    [Exercise("planner-or-table"), Points(1)]
    public async Task A_compass_does_not_wherever_it_points()
    {
        var pull = Submission.Random.Uniform(1, 4);
        await Ask(MazeQuestions.To(new Compass(pull)), plans: false, hint: "a compass follows the goal as well, straight through the walls: ask where the straight way is closed");
        await Ask(MazeQuestions.To(new Compass(pull, ToGoal: false)), plans: false, hint: "this compass points at the corner, straight through the walls");
    }

    [Exercise("planner-or-table"), Points(1)]
    public async Task A_habit_does_not()
    {
        var sure = Submission.Random.Uniform(0.5, 0.9);
        for (var move = 0; move < 4; move++)
        {
            double[] habit = [.. Enumerable.Range(0, 4).Select(other => other == move ? sure : (1 - sure) / 3)];
            await Ask(_ => habit, plans: false, hint: "this system makes the same move everywhere, be it right or wrong: ask for different moves in different mazes");
        }
    }

    [Exercise("planner-or-table"), Points(1)]
    public async Task A_reflex_does_not()
    {
        var doors = MazeQuestions.To(new OpenDoors());
        await Ask(doors, plans: false, hint: "where only one way is open there is nothing to decide: ask where the wrong way is open as well");
    }

    private static Task Ask(Func<string, double[]> system, bool plans, string hint) =>
        Submission.Call<bool>("IsPlanning", Proxy.Of(system, Questions)).ShouldEqual(plans, hint);
}
