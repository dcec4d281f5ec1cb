using InnerAlignment.Grading;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>1-search/3-reachability</c>, but for its black boxes.</summary>
public sealed class ReachabilityTests
{
    [Exercise("time-to-reach"), Points(1)]
    public async Task After_that_time_the_equation_has_come_so_far()
    {
        var (strength, start, share) = (Submission.Random.Uniform(0.5, 3), Submission.Random.Uniform(0.001, 0.1), Submission.Random.Uniform(0.5, 0.95));

        await Submission.Call<double>("TimeToReach", strength, start, share).ShouldSatisfy(
            time => time is > 0 and < 100 && Math.Abs(Followed(strength, start, time) - share * strength) < 1e-6, "the time at which u has come to the share of the strength",
            hint: "follow du/dt = 2 u (s − u): at your time the product has not come to the share that was asked for, or is past it");
    }

    [Exercise("time-to-reach"), Points(1)]
    public async Task Past_the_end_no_time_is_needed()
    {
        var share = Submission.Random.Uniform(0.2, 0.8);

        await Submission.Call<double>("TimeToReach", 2.0, 2 * share + 0.1, share).ShouldEqual(0, hint: "a start past the end takes no time");
    }

    [Exercise("time-to-reach"), Points(1)]
    public async Task A_start_closer_by_a_factor_costs_the_same_time_anywhere()
    {
        var strength = Submission.Random.Uniform(0.5, 3);
        var (near, nearer) = (await Submission.Call<double>("TimeToReach", strength, 1e-9, 0.5), await Submission.Call<double>("TimeToReach", strength, 1e-12, 0.5));

        Assert.That(nearer - near, Is.EqualTo(Math.Log(1000) / (2 * strength)).Within(1e-6), "a start closer to the saddle by a factor of 1000 costs ln 1000 / 2s more");
    }

    [Exercise("deep-linear-step"), Points(2)]
    public async Task A_step_goes_along_the_slope_of_the_loss()
    {
        var weights = Submission.Random.Uniforms(Submission.Random.Whole(2, 5), -1.5, 1.5);
        var (strength, rate) = (Submission.Random.Uniform(0.5, 2), Submission.Random.Uniform(0.01, 0.2));
        var expected = weights.Select((w, i) => w - rate * Slope(weights, i, strength)).ToArray();

        await Submission.Call<double[]>("DeepLinearStep", weights, strength, rate)
            .ShouldEqualWithin(expected, 1e-6, hint: "every weight moves by learning rate × what is missing × the product of the other weights, all at the old point");
    }

    [Exercise("deep-linear-step"), Points(1)]
    public async Task A_weight_of_zero_moves_by_the_product_of_the_others()
    {
        var (a, b, strength) = (Submission.Random.Uniform(0.5, 2), Submission.Random.Uniform(0.5, 2), Submission.Random.Uniform(0.5, 2));

        await Submission.Call<double[]>("DeepLinearStep", new[] { a, 0, b }, strength, 0.1)
            .ShouldEqualWithin([a, 0.1 * strength * a * b, b], 1e-9, hint: "at weight 0 this divides 0 by 0: multiply the others instead of dividing the weight out");
    }

    [Exercise("fitting-tables"), Points(1)]
    public async Task The_tables_that_agree_with_all_examples_stay_in_order()
    {
        var tables = Enumerable.Range(0, 40).Select(_ => Bits(8)).ToArray();
        var (rows, labels) = (Submission.Random.Shuffle(Enumerable.Range(0, 8)).Take(2).ToArray(), Bits(2));

        await Submission.Call<bool[][]>("fittingTables", tables, rows, labels).ShouldEqual(
            [.. tables.Where(table => table[rows[0]] == labels[0] && table[rows[1]] == labels[1])], hint: "a table fits when it agrees with every example");
    }

    [Exercise("fitting-tables"), Points(1)]
    public async Task Repeated_draws_stay()
    {
        var table = Bits(4);

        await Submission.Call<bool[][]>("fittingTables", new[] { table, table, table }, new[] { 3 }, new[] { table[3] })
            .ShouldEqual([table, table, table], hint: "each draw counts, repeated or not: how often a function comes is its probability");
    }

    [Exercise("which-rule"), Points(2)]
    public async Task Functions_of_either_kind_are_told_by_unseen_rows()
    {
        var intended = Bits(16);
        var proxy = intended.Select((value, row) => row % 2 == 0 ? value : !value).ToArray();
        bool[] seen = [.. intended.Select((_, row) => row % 4 != 3)];
        bool[] excepted = [.. proxy.Select((value, row) => seen[row] ? intended[row] : value)];
        bool[] mixed = [.. excepted.Select((value, row) => row == 7 ? intended[row] : value)];

        await Submission.Call<string>("WhichRule", intended, intended, proxy, seen).ShouldEqual("intended", hint: "this function is the intended rule");
        await Submission.Call<string>("WhichRule", excepted, intended, proxy, seen).ShouldEqual("proxy", hint: "the rows that were shown are fixed by training: judge by the others, or a learned exception hides the proxy");
        await Submission.Call<string>("WhichRule", mixed, intended, proxy, seen).ShouldEqual("mixture", hint: "pure means in every unseen row: a majority of them makes a mixture");
    }

    [Exercise("which-rule"), Points(1)]
    public async Task What_errs_where_the_rules_agree_follows_neither()
    {
        var intended = Bits(8);
        var proxy = intended.Select((value, row) => row == 1 ? !value : value).ToArray();
        var wrong = intended.Select((value, row) => row == 6 ? !value : value).ToArray();

        await Submission.Call<string>("WhichRule", wrong, intended, proxy, new bool[8]).ShouldEqual("mixture", hint: "a row in which both rules agree counts too: this function follows neither there");
    }

    private static bool[] Bits(int count) => [.. Submission.Random.Wholes(count, 0, 1).Select(bit => bit == 1)];

    /// <summary>Where <c>du/dt = 2 u (s - u)</c> has come, by the classical Runge-Kutta method: another route than the closed form.</summary>
    private static double Followed(double strength, double start, double time)
    {
        const int steps = 20_000;
        double Slope(double u) => 2 * u * (strength - u);
        var (u, h) = (start, time / steps);
        for (var i = 0; i < steps; i++)
        {
            var first = Slope(u);
            var second = Slope(u + h / 2 * first);
            var third = Slope(u + h / 2 * second);
            u += h / 6 * (first + 2 * second + 2 * third + Slope(u + h * third));
        }
        return u;
    }

    /// <summary>The slope of the loss in one weight, by central differences.</summary>
    private static double Slope(double[] weights, int index, double strength)
    {
        double Loss(double shift) => Math.Pow(strength - weights.Select((w, i) => i == index ? w + shift : w).Aggregate((a, b) => a * b), 2) / 2;
        return (Loss(1e-4) - Loss(-1e-4)) / 2e-4;
    }
}
