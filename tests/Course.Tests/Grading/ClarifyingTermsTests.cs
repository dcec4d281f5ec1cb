using InnerAlignment.Grading;
using InnerAlignment.Taxonomy;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>3-taxonomy/2-clarifying-the-terms</c>, but for its systems.</summary>
public sealed class ClarifyingTermsTests
{
    [Exercise("aligned-objectives"), Points(2)]
    public async Task It_is_the_library_s_word_on_many_pairs()
    {
        for (var round = 0; round < 8; round++)
        {
            var (objective, target) = (Submission.Random.Wholes(4, 0, 2), Submission.Random.Wholes(4, 0, 2));
            var expected = new SmallWorld(Order(objective), Order(target), [OutcomeSet.Of(0, 1)]).IsInnerAligned;

            await Submission.Call<bool>("aligned", objective, target).ShouldEqual(expected, hint: "on every menu of two or more, all of the objective's best must be among the target's best");
        }
    }

    [Exercise("aligned-objectives"), Points(1)]
    public async Task Breaking_a_tie_of_the_target_does_no_harm_and_tying_what_it_parts_does()
    {
        var (low, high) = (Submission.Random.Whole(-5, 0), Submission.Random.Whole(1, 6));

        await Submission.Call<bool>("aligned", new[] { high + 1, high, low }, new[] { high, high, low }).ShouldEqual(true, hint: "an objective that is choosier than the target does no harm");
        await Submission.Call<bool>("aligned", new[] { high, high, low }, new[] { high + 1, high, low }).ShouldEqual(false, hint: "an objective that finds two equal where the target does not may choose the worse one");
    }

    [Exercise("aligned-pairs"), Points(2)]
    public async Task It_is_the_count_of_all_pairs()
    {
        var orders = WeakOrder.All(4);
        var count = orders.Sum(mesa => orders.Count(target => new SmallWorld(mesa, target, [OutcomeSet.Of(0, 1)]).IsInnerAligned));

        await Submission.Call<long>("AlignedPairs", 4).ShouldEqual(count, hint: "for every base objective, the product over its groups of equals of the weak orders of each group");
    }

    [Exercise("aligned-pairs"), Points(2)]
    public async Task It_has_the_generating_function_of_ordered_partitions()
    {
        // 1 / (1 - (w(x) - 1)) with w(x) = 1 / (2 - e^x), the exponential generating function of weak orders.
        var outcomes = Submission.Random.Whole(5, 7);

        await Submission.Call<long>("AlignedPairs", outcomes).ShouldEqual(ByGeneratingFunction(outcomes), hint: "the top group, any weak order within it, and then the same for the rest");
    }

    [Exercise("bounded-choice"), Points(1)]
    public async Task It_takes_the_best_of_what_it_sees()
    {
        for (var round = 0; round < 5; round++)
        {
            var (levels, menu, options) = (Submission.Random.Shuffle(Enumerable.Range(0, 6)), DrawMenu(6), Submission.Random.Whole(1, 4));

            await Submission.Call<int>("choose", levels, menu, options).ShouldEqual(
                ChoiceRule.Bounded(options).Choose(Order(levels), OutcomeSet.Of(menu)), hint: "the best of the first `options` outcomes of the menu");
        }
    }

    [Exercise("bounded-choice"), Points(1)]
    public async Task A_tie_goes_to_the_lowest_index()
    {
        var menu = DrawMenu(6);

        await Submission.Call<int>("choose", new int[6], menu, 6).ShouldEqual(menu[0], hint: "of equally good options it takes the one of lowest index");
    }

    [Exercise("explaining-rewards"), Points(2)]
    public async Task Everything_chosen_is_among_the_best_of_its_menu()
    {
        for (var round = 0; round < 6; round++)
        {
            var (reward, menus) = (Submission.Random.Wholes(4, 0, 2), Enumerable.Range(0, 2).Select(_ => DrawMenu(4)).ToArray());
            int[] choices = [.. menus.Select(menu => menu[Submission.Random.Whole(0, menu.Length - 1)])];
            var expected = reward.Distinct().Count() > 1 && menus.Zip(choices).All(pair => Order(reward).Best(OutcomeSet.Of(pair.First)).Contains(pair.Second));

            await Submission.Call<bool>("explains", reward, menus, choices).ShouldEqual(expected, hint: "every choice must be among the best of its own menu, and the reward must not be constant");
        }
    }

    [Exercise("explaining-rewards"), Points(1)]
    public async Task What_wants_nothing_explains_nothing() =>
        await Submission.Call<bool>("explains", Enumerable.Repeat(Submission.Random.Whole(-3, 3), 4).ToArray(), new[] { new[] { 0, 1 } }, new[] { Submission.Random.Whole(0, 1) })
            .ShouldEqual(false, hint: "a constant reward explains everything, and so nothing: it does not count");

    [Exercise("silent-misalignment"), Points(2)]
    public async Task It_never_shows_on_the_menus_of_deployment()
    {
        var (levels, menus) = DrawDeployment();

        await Submission.Call<int[]>("Silent", levels, menus).ShouldSatisfy(mesa => mesa.Length == levels.Length && menus.All(menu => Serves(mesa, levels, menu)),
            "an objective whose best on every menu of deployment is best for the base objective", hint: "on a menu of deployment this one shows: its best there must lie among the base objective's best");
    }

    [Exercise("silent-misalignment"), Points(2)]
    public async Task It_would_show_elsewhere()
    {
        var (levels, menus) = DrawDeployment();

        await Submission.Call<int[]>("Silent", levels, menus).ShouldSatisfy(mesa => mesa.Length == levels.Length && !OutcomeSet.Menus(levels.Length).All(menu => Serves(mesa, levels, Members(menu, levels.Length))),
            "an objective that is not inner aligned", hint: "this mesa-objective is inner aligned: it serves the base objective on every menu there is");
    }

    /// <summary>Five outcomes, and menus from which the two that were drawn first, neighbours in the base objective, are never the two best.</summary>
    private static (int[] Levels, int[][] Menus) DrawDeployment()
    {
        var levels = Submission.Random.Shuffle(Enumerable.Range(1, 5));
        var upper = Submission.Random.Whole(2, 5);
        int better = Array.IndexOf(levels, upper), worse = Array.IndexOf(levels, upper - 1);
        var menus = OutcomeSet.Menus(5).Select(menu => Members(menu, 5)).Where(menu => !(menu.Contains(better) && menu.Contains(worse) && menu.Max(outcome => levels[outcome]) == upper)).ToArray();
        return (levels, Submission.Random.Shuffle(menus));
    }

    private static bool Serves(int[] mesa, int[] target, int[] menu)
    {
        var (most, wanted) = (menu.Max(outcome => mesa[outcome]), menu.Max(outcome => target[outcome]));
        return menu.All(outcome => mesa[outcome] < most || target[outcome] == wanted);
    }

    private static int[] Members(OutcomeSet menu, int outcomes) => [.. Enumerable.Range(0, outcomes).Where(menu.Contains)];

    private static WeakOrder Order(int[] levels) => new([.. levels.Select(level => (double)level)]);

    private static int[] DrawMenu(int outcomes)
    {
        var size = Submission.Random.Whole(2, outcomes);
        return [.. Submission.Random.Shuffle(Enumerable.Range(0, outcomes)).Take(size).Order()];
    }

    private static long ByGeneratingFunction(int outcomes)
    {
        var exponential = Enumerable.Range(0, outcomes + 1).Select(n => 1 / Factorial(n)).ToArray();
        var weak = Inverse([1, .. exponential.Skip(1).Select(c => -c)]);
        return (long)Math.Round(Factorial(outcomes) * Inverse([1, .. weak.Skip(1).Select(c => -c)])[outcomes]);
    }

    /// <summary>The reciprocal of a power series that begins with 1.</summary>
    private static double[] Inverse(double[] series)
    {
        var inverse = new double[series.Length];
        inverse[0] = 1;
        for (var n = 1; n < series.Length; n++)
            inverse[n] = -Enumerable.Range(1, n).Sum(k => series[k] * inverse[n - k]);
        return inverse;
    }

    private static double Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
}
