using InnerAlignment.Grading;
using InnerAlignment.Lessons.Checks;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>plan-value</c>, <c>best-conduct</c>, <c>needed-episodes</c> and <c>telling-level</c>.</summary>
public sealed class DeceptiveAlignmentTests
{
    [Exercise("plan-value"), Points(1)]
    public async Task A_plan_through_certain_overwriting_counts_what_is_reached()
    {
        var plan = Plan(8);
        var isOverwritten = plan[..5].Contains('B', StringComparison.Ordinal);

        await Submission.Call<double>("PlanValue", plan, 5, 1.0, 1.0)
            .ShouldEqualWithin(isOverwritten ? 1 : plan.Count(goal => goal == 'B'), 1e-9, "with certain overwriting a defection in training is the last time that B is reached");
    }

    [Exercise("plan-value"), Points(2)]
    public async Task Overwriting_by_chance_is_the_mean_over_all_that_may_happen()
    {
        var (plan, overwrite, discount) = (Plan(9), Submission.Random.Uniform(0.1, 0.9), Submission.Random.Uniform(0.3, 0.95));

        await Submission.Call<double>("PlanValue", plan, 6, overwrite, discount)
            .ShouldEqualWithin(MeanOverFates(plan, 6, overwrite, discount), 1e-9, "list what may happen at each defection in training, with its probability, and take the mean");
    }

    [Exercise("best-conduct"), Points(2)]
    public async Task No_plan_is_better()
    {
        var random = Submission.Random;
        for (var round = 0; round < 4; round++)
        {
            var (c, q, g, n) = (random.Uniform(0, 0.95), random.Uniforms(7), random.Uniform(0.3, 0.98), random.Whole(0, 12));

            await Submission.Call<string>("BestConduct", c, q, g, n).ShouldSatisfy(
                plan => plan.Length == 7 && plan.All(letter => letter is 'C' or 'D')
                    && DeceptionPlans.Worth(plan, c, q, g, n) >= DeceptionPlans.Worth(DeceptionPlans.Best(c, q, g, n), c, q, g, n) - 1e-9,
                $"a plan worth as much as {DeceptionPlans.Best(c, q, g, n)}", "another plan is worth more: go back from deployment, and take the better of the two conducts in each episode");
        }
    }

    [Exercise("best-conduct"), Points(2)]
    public async Task A_tie_goes_to_defecting()
    {
        var episodes = Submission.Random.Whole(1, 6);
        double[] certain = [.. Enumerable.Repeat(1.0, episodes)];

        // 1 now and nothing later, or 1/2 times 2 later; before that, 1 and nothing, or 1/2 times 1.
        await Submission.Call<string>("BestConduct", 0.0, certain, 0.5, 2).ShouldEqual(new string('D', episodes), "a tie goes to defecting");
    }

    [Exercise("needed-episodes"), Points(1)]
    public async Task It_is_the_least_number_that_is_enough()
    {
        var random = Submission.Random;
        for (var round = 0; round < 5; round++)
        {
            var (c, q, g) = (random.Uniform(0, 0.95), random.Uniform(0.05, 1), random.Uniform(0.05, 0.99));
            var needed = Enumerable.Range(0, 1_000_000).First(n => g * q * n > 1 - c);

            await Submission.Call<int>("neededEpisodes", c, q, g).ShouldEqual(needed, "with this number it does not comply yet, or it does so with fewer: try g q N > 1 − c for the numbers around it");
        }
    }

    [Exercise("needed-episodes"), Points(1)]
    public async Task A_tie_is_not_enough()
    {
        var whole = Submission.Random.Whole(2, 9);

        await Submission.Call<int>("neededEpisodes", 1 - whole / 64.0, 0.125, 0.125).ShouldEqual(whole + 1, "where both are worth the same it defects: the inequality is strict");
    }

    [Exercise("needed-episodes"), Points(1)]
    public async Task Sometimes_nothing_is_enough()
    {
        await Submission.Call<int>("neededEpisodes", Submission.Random.Uniform(0, 0.9), 0.0, 0.9).ShouldEqual(-1, "nothing is ever modified, so no number of episodes is enough: the answer is −1");
        await Submission.Call<int>("neededEpisodes", Submission.Random.Uniform(0, 0.9), 0.9, 0.0).ShouldEqual(-1, "a system that does not care for later episodes is not moved by any number of them: the answer is −1");
    }

    [Exercise("telling-level"), Points(3)]
    public async Task Three_wants_take_three_prizes()
    {
        var random = Submission.Random;
        foreach (var size in new[] { 4, random.Whole(5, 8), random.Whole(9, 12) })
        {
            var largest = random.Whole(6, 9);
            await Submission.Call<string>("TellingLevel", size, largest).ShouldSatisfy(
                picture => IsTelling(picture, size, largest), "a level that tells", "for some size or number the level does not tell, or is none: try 4 rows, and 12, and a largest number of 6");
        }
    }

    private static bool IsTelling(string picture, int size, int largest)
    {
        try
        {
            return TellingLevels.Fault(picture, size, largest) is null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Plan(int episodes) => string.Concat(Enumerable.Range(0, episodes).Select(_ => Submission.Random.Whole(0, 1) == 0 ? 'A' : 'B'));

    /// <summary>Every subset of the training defections, as those that overwrite: what happens is settled by the first.</summary>
    private static double MeanOverFates(string plan, int training, double overwrite, double discount)
    {
        int[] defections = [.. Enumerable.Range(0, training).Where(episode => plan[episode] == 'B')];
        return Enumerable.Range(0, 1 << defections.Length).Sum(fate =>
        {
            bool Overwrites(int index) => (fate >> index & 1) == 1;
            var end = defections.Index().Where(one => Overwrites(one.Index)).Select(one => one.Item).DefaultIfEmpty(plan.Length).Min();
            var probability = defections.Index().Aggregate(1.0, (product, one) => product * (Overwrites(one.Index) ? overwrite : 1 - overwrite));
            return probability * Enumerable.Range(0, plan.Length).Where(episode => plan[episode] == 'B' && episode <= end)
                .Sum(episode => Math.Pow(discount, Math.Min(episode, training)));
        });
    }
}
