using InnerAlignment.Planning;

namespace InnerAlignment.Tests.Planning;

public class GittinsIndexTests
{
    [TestCase(0, 0, 1, 1.0 / 2)]
    [TestCase(3, 1, 1, 4.0 / 6)]
    [TestCase(0, 0, 2, 5.0 / 9)]        // pull, and again after a payoff: (1/2 + 1/2 2/3) / (1 + 1/2)
    public void Short_horizons_are_those_of_paper_and_pencil(int successes, int failures, int remaining, double index) =>
        Assert.That(GittinsIndex.FiniteHorizon(successes, failures, remaining), Is.EqualTo(index).Within(1e-14));

    // Four pulls: all rules that say after each of the nine tallies in between whether to go on, by enumeration.
    [TestCase(0, 0)]
    [TestCase(1, 2)]
    [TestCase(4, 0)]
    public void It_is_the_best_ratio_of_all_stopping_rules(int successes, int failures)
    {
        var ratios = Enumerable.Range(0, 1 << 9).Select(rule =>
        {
            var (gain, time) = Follow(rule, successes, failures, paid: 0, pulled: 0);
            return gain / time;
        });

        Assert.That(GittinsIndex.FiniteHorizon(successes, failures, 4), Is.EqualTo(ratios.Max()).Within(1e-13));
    }

    [Test]
    public void It_rises_with_the_horizon_and_stays_above_the_mean()
    {
        var indices = Enumerable.Range(1, 40).Select(remaining => GittinsIndex.FiniteHorizon(2, 3, remaining)).ToList();

        Assert.That(indices, Is.Ordered.Ascending);
        Assert.That(indices[0], Is.EqualTo(3.0 / 7).Within(1e-15));
        Assert.That(indices[^1], Is.LessThan(1));
    }

    [Test]
    public void Without_a_pull_left_there_is_no_index() =>
        Assert.That(() => GittinsIndex.FiniteHorizon(1, 1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static (double Gain, double Time) Follow(int rule, int s, int f, int paid, int pulled)
    {
        var goesOn = pulled == 0 || (pulled < 4 && (rule >> (pulled * (pulled + 1) / 2 - 1 + paid) & 1) == 1);
        if (!goesOn)
            return (0, 0);
        var pays = (s + paid + 1.0) / (s + f + pulled + 2);
        var (up, down) = (Follow(rule, s, f, paid + 1, pulled + 1), Follow(rule, s, f, paid, pulled + 1));
        return (pays * (1 + up.Gain) + (1 - pays) * down.Gain, 1 + pays * up.Time + (1 - pays) * down.Time);
    }
}
