using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>2-mesa-optimizers/1-base-and-mesa-objectives</c>.</summary>
public static class MesaChecks
{
    private const string ByHalves = "the mean of the fitness is not the fitness of the mean: put every number of failures in with its probability";

    /// <summary>Checks the expected fitness of an organism that learns.</summary>
    /// <param name="answer">From the number of undecided alleles and the number of trials to the expected fitness, 1 to 20.</param>
    /// <remarks>Expected values by hand, from the few ways in which one or two trials can go.</remarks>
    public static Verdict ExpectedFitness(Func<int, int, double> answer) => Check.For("expected-fitness")
        .Case("ExpectedFitness(undecided: 0, trials: 10)", () => answer(0, 10), 20,
            mistakes:
            [
                Mistake.Gives(18.1, "success in the first trial comes after no failed trial at all: count failures from 0"),
                Mistake.Gives(19.0, "the 1 that everybody gets is missing: an organism that never succeeds still has fitness 1"),
            ])
        .Case("ExpectedFitness(undecided: 1, trials: 2)", () => answer(1, 2), 12.875,
            mistakes:
            [
                Mistake.Gives(15.25, "this pays the full prize whenever success comes: it should be worth less the later it comes"),
                Mistake.Gives(10.5, ByHalves),
                Mistake.Gives(11.875, "the 1 that everybody gets is missing: an organism that never succeeds still has fitness 1"),
            ])
        .Case("ExpectedFitness(undecided: 20, trials: 1000)", () => answer(20, 1000), 1 + 19 * 500.5 / 1048576, 1e-5,
            Mistake.Where<double>(fitness => fitness < 1, ByHalves))
        .Verdict();

    /// <summary>Checks how evolution makes a child.</summary>
    /// <param name="answer">Takes genomes, their fitness, two numbers in [0, 1) and a crossover; returns the child's genome.</param>
    public static Verdict EvolutionStep(Func<string[], double[], double, double, int, string> answer)
    {
        string[] genomes = ["aaaa", "bbbb", "cccc"];
        double[] fitness = [1, 7, 2];
        const string call = "Child([\"aaaa\", \"bbbb\", \"cccc\"], fitness: [1, 7, 2], ";
        return Check.For("evolution-step")
            .Case(call + "first: 0.05, second: 0.95, crossover: 1)", () => answer(genomes, fitness, 0.05, 0.95, 1), "accc",
                mistakes:
                [
                    Mistake.Gives("caaa", "the loci before the crossover come from the first parent, those from it on from the second"),
                    Mistake.Gives("aacc", "the crossover is the number of loci that the first parent gives: this gives one more"),
                    Mistake.Gives("bbbb", "this always takes the fittest: selection by chance leaves the others a share"),
                ])
            .Case(call + "first: 0.4, second: 0.85, crossover: 2)", () => answer(genomes, fitness, 0.4, 0.85, 2), "bbcc")
            .Case(call + "first: 0.2, second: 0.7, crossover: 3)", () => answer(genomes, fitness, 0.2, 0.7, 3), "bbbb",
                mistakes: [Mistake.Gives("aaac", "this draws every organism equally often: its share should be its fitness over the sum of all")])
            .Verdict();
    }

    /// <summary>Checks the two gaps between three objectives.</summary>
    /// <param name="answer">From the scores of all plans by the intended, the base and the mesa-objective to the outer and the inner gap.</param>
    public static Verdict TwoGaps(Func<double[], double[], double[], double[]> answer) => Check.For("two-gaps")
        .Case("Gaps(intended: [9, 4, 0], baseObjective: [5, 8, 1], mesaObjective: [1, 2, 3])",
            () => answer([9, 4, 0], [5, 8, 1], [1, 2, 3]), [5, 7], 1e-12,
            Mistake.Gives<double[]>([-5, -7], "these are what is lost with the sign turned: a gap is what the best plan would bring less what comes"),
            Mistake.Gives<double[]>([3, 1], "whoever is left behind is the judge: the outer gap is measured by the intended, the inner one by the base objective"),
            Mistake.Gives<double[]>([5, 4], "the inner gap lies between base and mesa-objective: it is the base objective that loses, not the intended one"),
            Mistake.Gives<double[]>([9, 7], "the outer gap lies between intended and base objective: the mesa-objective has no part in it"))
        .Case("Gaps(intended: [1, 2], baseObjective: [3, 3], mesaObjective: [0, 1])", () => answer([1, 2], [3, 3], [0, 1]), [1, 0], 1e-12,
            Mistake.Where<double[]>(gaps => gaps[0] == 0, "where two plans are equally good the first is taken"))
        .Verdict();

    /// <summary>Checks the formula for when search pays.</summary>
    /// <param name="answer">From the base optimizer's power, the number of situations and the cost coefficient to the best mesa-power.</param>
    public static Verdict WhenSearchPays(Func<double, double, double, double> answer) => Check.For("when-search-pays")
        .Case("bestMesaPower (power = 100.0, situations = 4.0, cost = 1.0)", () => answer(100, 4, 1), 2,
            mistakes:
            [
                Mistake.Gives(10.0, "this always spends everything on search: with few situations tuning each by hand pays better"),
                Mistake.Gives(4.0, "the slope of c·x² is 2·c·x: the factor 2 is missing"),
            ])
        .Case("bestMesaPower (power = 100.0, situations = 1000.0, cost = 1.0)", () => answer(100, 1000, 1), 10,
            mistakes: [Mistake.Gives(500.0, "this spends more than there is: c·x² must not exceed the power P")])
        .Case("bestMesaPower (power = 50.0, situations = 8.0, cost = 2.0)", () => answer(50, 8, 2), 2)
        .Verdict();

    /// <summary>Checks a test that tells by intervention what is inside a walker.</summary>
    /// <param name="answer">From a walker, which takes a maze, search time and a patched place, to "planner", "value map", "table" or "reflex".</param>
    public static Verdict LookInside(Func<Func<string, int, int, string>, string> answer) => Check.For("look-inside")
        .Case("Inside(a walker that searches)", () => answer(Walkers.Planner), "planner")
        .Case("Inside(a walker with a stored move for each place)", () => answer(Walkers.Table), "table",
            mistakes:
            [
                Mistake.Gives("planner", "a moved wall changes every walk, also that of a table: it runs against the wall. Ask whether it arrives"),
                Mistake.Gives("reflex", "a moved wall changes every walk, also that of a table: it runs against the wall. Ask whether it arrives"),
            ])
        .Case("Inside(a walker with a stored value for each place)", () => answer(Walkers.ValueMap), "value map",
            mistakes: [Mistake.Where<string>(_ => true, "nobody patched its map: overwrite the value of a place on its way and see whether it goes on")])
        .Case("Inside(a walker that keeps a hand on the wall)", () => answer(Walkers.Reflex), "reflex",
            mistakes: [Mistake.Gives("planner", "to arrive is not to search: in a maze with a dead end on its left this one takes a detour")])
        .Case("Inside(a walker that keeps a hand on the wall as long as it has time)", () => answer(Walkers.Dawdler), "reflex",
            mistakes: [Mistake.Gives("planner", "more time made this one walk longer, not better: compare where it goes, not whether something changed")])
        .Verdict();
}
