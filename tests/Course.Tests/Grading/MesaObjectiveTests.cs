using InnerAlignment.Grading;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>2-mesa-optimizers/1-base-and-mesa-objectives</c>, but for its walkers.</summary>
public sealed class MesaObjectiveTests
{
    [Exercise("expected-fitness"), Points(2)]
    public async Task The_expectation_is_the_sum_over_all_ways_a_life_can_go()
    {
        var (undecided, trials) = (Submission.Random.Whole(2, 9), Submission.Random.Whole(20, 300));
        var (success, expected) = (Math.Pow(2, -undecided), 1.0);
        for (var failures = 0; failures < trials; failures++)
            expected += success * Math.Pow(1 - success, failures) * 19 * (trials - failures) / trials;

        await Submission.Call<double>("ExpectedFitness", undecided, trials).ShouldEqualWithin(
            expected, 1e-8, hint: "weight the fitness after t failures by the probability of t failures and then a success, and add up");
    }

    [Exercise("expected-fitness"), Points(1)]
    public async Task Who_needs_no_guess_has_the_full_prize() =>
        await Submission.Call<double>("ExpectedFitness", 0, Submission.Random.Whole(2, 500))
            .ShouldEqualWithin(20, 1e-9, hint: "with nothing undecided the first trial succeeds, after no failure at all");

    [Exercise("evolution-step"), Points(2)]
    public async Task Parents_are_drawn_in_proportion_to_fitness()
    {
        var fitness = Submission.Random.Uniforms(6, 1, 20);
        string[] genomes = [.. "abcdef".Select(letter => new string(letter, 8))];
        var (first, second, crossover) = (Submission.Random.Uniform(), Submission.Random.Uniform(), Submission.Random.Whole(1, 7));

        await Submission.Call<string>("Child", genomes, fitness, first, second, crossover).ShouldEqual(
            new string(Drawn(fitness, first), crossover) + new string(Drawn(fitness, second), 8 - crossover),
            hint: "the organism at which the running sum of fitness first exceeds the number times the total is the parent");
    }

    [Exercise("evolution-step"), Points(1)]
    public async Task The_unfit_keep_their_share()
    {
        var (rich, letter) = (Submission.Random.Uniform(50, 90), 'a');
        var number = Submission.Random.Uniform(0.1, 0.9) / (1 + rich);

        await Submission.Call<string>("Child", new[] { "aaaa", "bbbb" }, new[] { 1.0, rich }, number, number, 2).ShouldEqual(
            new string(letter, 4), hint: "this always takes the fittest: selection by chance leaves the others a share");
    }

    [Exercise("evolution-step"), Points(1)]
    public async Task The_crossover_counts_the_loci_of_the_first_parent()
    {
        var crossover = Submission.Random.Whole(1, 9);

        await Submission.Call<string>("Child", new[] { "xxxxxxxxxx", "yyyyyyyyyy" }, new[] { 3.0, 3.0 }, 0.25, 0.75, crossover).ShouldEqual(
            new string('x', crossover) + new string('y', 10 - crossover), hint: "the loci before the crossover come from the first parent");
    }

    [Exercise("two-gaps"), Points(2)]
    public async Task Both_gaps_are_what_is_lost_by_whoever_is_left_behind()
    {
        var (intended, wanted, mesa) = (Submission.Random.Normals(7), Submission.Random.Normals(7), Submission.Random.Normals(7));
        double[] expected = [intended.Max() - intended[Best(wanted)], wanted.Max() - wanted[Best(mesa)]];

        await Submission.Call<double[]>("Gaps", intended, wanted, mesa).ShouldEqualWithin(
            expected, 1e-12, hint: "outer: what the intended objective loses by the base objective's favourite; inner: what the base objective loses by the mesa-objective's");
    }

    [Exercise("two-gaps"), Points(1)]
    public async Task Where_all_three_agree_nothing_is_lost()
    {
        var scores = Submission.Random.Normals(5);

        await Submission.Call<double[]>("Gaps", scores, scores.Select(Math.Exp).ToArray(), scores.Select(x => 2 * x).ToArray())
            .ShouldEqualWithin([0, 0], 1e-12, hint: "objectives with the same favourite leave no gap, however they are scaled");
    }

    [Exercise("two-gaps"), Points(1)]
    public async Task Of_equal_plans_the_first_is_taken() =>
        await Submission.Call<double[]>("Gaps", new[] { 1.0, 5.0, 3.0 }, new[] { 2.0, 2.0, 0.0 }, new[] { 0.0, 4.0, 4.0 })
            .ShouldEqualWithin([4, 0], 1e-12, hint: "where two plans are equally good the first is taken");

    [Exercise("when-search-pays"), Points(2)]
    public async Task The_formula_is_what_trying_every_share_finds()
    {
        var (power, situations, cost) = (Submission.Random.Uniform(10, 100), Submission.Random.Uniform(1, 40), Submission.Random.Uniform(0.2, 3));
        var most = Math.Sqrt(power / cost);
        var best = Enumerable.Range(0, 200_001).Select(i => most * i / 200_000).MaxBy(x => (power - cost * x * x) / situations + x);

        await Submission.Call<double>("bestMesaPower", power, situations, cost)
            .ShouldEqualWithin(best, 1e-3, hint: "the best power is N / (2c) as long as c·x² does not exceed P");
    }

    [Exercise("when-search-pays"), Points(1)]
    public async Task Nobody_spends_more_than_there_is()
    {
        var (power, cost) = (Submission.Random.Uniform(1, 20), Submission.Random.Uniform(0.5, 2));

        await Submission.Call<double>("bestMesaPower", power, 1e6, cost)
            .ShouldEqualWithin(Math.Sqrt(power / cost), 1e-9, hint: "this spends more than there is: c·x² must not exceed the power P");
    }

    private static int Best(double[] scores) => Array.IndexOf(scores, scores.Max());

    private static char Drawn(double[] fitness, double number)
    {
        var (left, index) = (number * fitness.Sum(), 0);
        while (index < fitness.Length - 1 && left >= fitness[index])
            left -= fitness[index++];
        return (char)('a' + index);
    }
}
