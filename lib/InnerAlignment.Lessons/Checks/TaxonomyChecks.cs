using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>3-taxonomy/2-clarifying-the-terms</c>.</summary>
public static class TaxonomyChecks
{
    /// <summary>Checks the predicate <c>aligned</c>: whatever one objective finds best on a menu, the other finds best too.</summary>
    /// <param name="answer">Takes the levels of two objectives, a number for each outcome; higher is better.</param>
    /// <remarks>Expected values by hand.</remarks>
    public static Verdict Aligned(Func<int[], int[], bool> answer) => Check.For("aligned-objectives")
        .Case("aligned (objective = [| 2; 1; 0 |], target = [| 5; 3; 1 |])", () => answer([2, 1, 0], [5, 3, 1]), true,
            mistakes: [Mistake.Gives(false, "only the order of the levels counts, not the levels themselves")])
        .Case("aligned (objective = [| 2; 0; 1 |], target = [| 2; 1; 0 |])", () => answer([2, 0, 1], [2, 1, 0]), false,
            mistakes: [Mistake.Gives(true, "they agree where all outcomes are offered; on the menu {1, 2} they do not: try every menu of two or more")])
        .Case("aligned (objective = [| 1; 0; 0 |], target = [| 2; 1; 0 |])", () => answer([1, 0, 0], [2, 1, 0]), false,
            mistakes: [Mistake.Gives(true, "on the menu {1, 2} the objective finds both best, and the target only one: all of the best must be best for the target")])
        .Case("aligned (objective = [| 2; 1; 0 |], target = [| 1; 0; 0 |])", () => answer([2, 1, 0], [1, 0, 0]), true,
            mistakes: [Mistake.Gives(false, "here the objective is choosier than the target, and does no harm: its best must lie among the target's best, it need not be all of them")])
        .Case("aligned (objective = [| 0; 1; 2 |], target = [| 0; 0; 0 |])", () => answer([0, 1, 2], [0, 0, 0]), true)
        .Case("aligned (objective = [| 0; 0; 0 |], target = [| 0; 1; 2 |])", () => answer([0, 0, 0], [0, 1, 2]), false,
            mistakes: [Mistake.Gives(true, "the two are not symmetric: who wants nothing finds everything best, also what the target does not want")])
        .Verdict();

    /// <summary>Checks the choice of a planner that looks at part of a menu only.</summary>
    /// <param name="answer">Takes the levels of an objective, a menu in ascending order, and how many options are looked at.</param>
    /// <remarks>Expected values by hand.</remarks>
    public static Verdict Choose(Func<int[], int[], int, int> answer) => Check.For("bounded-choice")
        .Case("choose (objective = [| 0; 2; 1 |], menu = [| 0; 1; 2 |], options = 3)", () => answer([0, 2, 1], [0, 1, 2], 3), 1,
            mistakes: [Mistake.Gives(2, "higher levels are better: this takes neither the best nor the place of the best")])
        .Case("choose (objective = [| 0; 1; 2 |], menu = [| 0; 1; 2 |], options = 2)", () => answer([0, 1, 2], [0, 1, 2], 2), 1,
            mistakes:
            [
                Mistake.Gives(2, "this planner never sees the third option: it looks only at the first `options` of the menu"),
                Mistake.Gives(0, "of what it sees it takes the best"),
            ])
        .Case("choose (objective = [| 9; 0; 1 |], menu = [| 1; 2 |], options = 2)", () => answer([9, 0, 1], [1, 2], 2), 2,
            mistakes:
            [
                Mistake.Gives(1, "this is the place of the option in the menu, not the outcome itself"),
                Mistake.Gives(0, "outcome 0 is not on this menu"),
            ])
        .Case("choose (objective = [| 1; 3; 3 |], menu = [| 0; 1; 2 |], options = 3)", () => answer([1, 3, 3], [0, 1, 2], 3), 1,
            mistakes: [Mistake.Gives(2, "of equally good options it takes the one of lowest index")])
        .Verdict();

    /// <summary>Checks the predicate <c>explains</c>: a reward for which all that was chosen is optimal.</summary>
    /// <param name="answer">Takes the levels of a reward, menus, and what was chosen from each.</param>
    /// <remarks>Expected values by hand.</remarks>
    public static Verdict Explains(Func<int[], int[][], int[], bool> answer) => Check.For("explaining-rewards")
        .Case("explains (reward = [| 2; 1; 0 |], menus = [| [| 0; 1 |]; [| 0; 2 |] |], choices = [| 0; 0 |])", () => answer([2, 1, 0], [[0, 1], [0, 2]], [0, 0]), true)
        .Case("explains (reward = [| 2; 1; 0 |], menus = [| [| 0; 1 |]; [| 0; 2 |] |], choices = [| 0; 2 |])", () => answer([2, 1, 0], [[0, 1], [0, 2]], [0, 2]), false,
            mistakes: [Mistake.Gives(true, "every choice has to be explained, not one of them")])
        .Case("explains (reward = [| 1; 1; 0 |], menus = [| [| 0; 1 |] |], choices = [| 1 |])", () => answer([1, 1, 0], [[0, 1]], [1]), true,
            mistakes: [Mistake.Gives(false, "a tie explains either choice: what was chosen must be among the best, it need not be the only one")])
        .Case("explains (reward = [| 0; 0; 0 |], menus = [| [| 0; 1 |] |], choices = [| 1 |])", () => answer([0, 0, 0], [[0, 1]], [1]), false,
            mistakes: [Mistake.Gives(true, "a constant reward explains everything, and so nothing: it does not count")])
        .Case("explains (reward = [| 5; 0; 1 |], menus = [| [| 1; 2 |] |], choices = [| 2 |])", () => answer([5, 0, 1], [[1, 2]], [2]), true,
            mistakes: [Mistake.Gives(false, "outcome 0 was not on the menu: only what could have been chosen counts")])
        .Verdict();

    /// <summary>Checks the number of pairs in which the mesa-objective is inner aligned with the base objective.</summary>
    /// <param name="answer">From the number of outcomes to the number of pairs.</param>
    /// <remarks>Expected values by listing all pairs by hand, for three outcomes as in the design of the small worlds.</remarks>
    public static Verdict AlignedPairs(Func<int, long> answer) => Check.For("aligned-pairs")
        .Case("AlignedPairs(outcomes: 1)", () => answer(1), 1)
        .Case("AlignedPairs(outcomes: 2)", () => answer(2), 5,
            mistakes:
            [
                Mistake.Gives(3L, "this counts only pairs of equal objectives: a base objective that does not care is served by any mesa-objective"),
                Mistake.Gives(9L, "this counts all pairs: a mesa-objective that does not care serves no base objective that does"),
                Mistake.Gives(4L, "where the base objective does not care, the mesa-objective may do three things: prefer one, prefer the other, or not care either"),
            ])
        .Case("AlignedPairs(outcomes: 3)", () => answer(3), 37,
            mistakes:
            [
                Mistake.Gives(13L, "this counts only pairs of equal objectives: where the base objective is tied, the mesa-objective may order as it likes"),
                Mistake.Gives(24L, "inside a tie of the base objective the mesa-objective may leave ties of its own"),
                Mistake.Where<long>(found => found is > 13 and < 37, "some are missing: for every group of outcomes that the base objective finds equally good, count all weak orders of the group"),
            ])
        .Verdict();

    /// <summary>Checks a diagnosis made from questions.</summary>
    /// <param name="answer">From a system, which takes an objective, where, and rounds of thinking, and returns a score, to the failure.</param>
    public static Verdict Diagnose(Func<Func<string, string, int, double>, string> answer) => Check.For("diagnosis")
        .Case("Diagnose(a planner that wants the goal)", () => answer(Patients.Aligned.Score), "aligned",
            mistakes: [Mistake.Where<string>(_ => true, "this one does nearly as well as can be, by what was intended, also in deployment")])
        .Case("Diagnose(a planner that wants the corner, trained by the goal)", () => answer(Patients.InnerMisaligned.Score), "inner misalignment",
            mistakes:
            [
                Mistake.Gives("capability failure", "away from training this one still does well by the corner: it is capable, of something else"),
                Mistake.Gives("outer misalignment", "training scored the goal, as intended: ask how well it does by the base objective in deployment"),
                Mistake.Gives("goal misgeneralization", "this one does better the longer it thinks: there is a search inside, so there is an objective inside, and it is not the base objective"),
            ])
        .Case("Diagnose(the same planner, trained by the corner)", () => answer(Patients.OuterMisaligned.Score), "outer misalignment",
            mistakes: [Mistake.Where<string>(_ => true, "this one does in deployment just what its training scored: what was wrong is what training scored")])
        .Case("Diagnose(a large table that goes to the corner, trained by the goal)", () => answer(Patients.GoalMisgeneralized.Score), "goal misgeneralization",
            mistakes:
            [
                Mistake.Gives("inner misalignment", "more thinking changes nothing here: no search was shown, so there is no mesa-objective to be misaligned"),
                Mistake.Gives("capability failure", "away from training this one still does well by the corner: it is capable, of something else"),
            ])
        .Case("Diagnose(a table that knows its training levels only)", () => answer(Patients.Lost.Score), "capability failure",
            mistakes: [Mistake.Where<string>(_ => true, "in deployment this one does well by nothing that was asked: it wants nothing else, it is lost")])
        .Case("Diagnose(a planner that wants the goal and looks one step ahead)", () => answer(Patients.ShortSighted.Score), "capability failure",
            mistakes:
            [
                Mistake.Gives("inner misalignment", "with more rounds this one does well by what was intended: its objective is right, its search is too short"),
                Mistake.Gives("goal misgeneralization", "with more rounds this one does well by what was intended: its objective is right, its search is too short"),
            ])
        .Verdict();

    /// <summary>Checks a mesa-objective that is inner misaligned and never shows it.</summary>
    /// <param name="answer">Takes the levels of a base objective and the menus of deployment; returns the levels of a mesa-objective.</param>
    public static Verdict SilentMisalignment(Func<int[], int[][], int[]> answer)
    {
        const string Call = "Silent(baseObjective: [3, 2, 1], menus: [[0, 1], [0, 2], [0, 1, 2]])";
        int[][] menus = [[0, 1], [0, 2], [0, 1, 2]];
        return Check.For("silent-misalignment")
            .Holds("the answer has a level for each outcome", () => answer([3, 2, 1], menus).Length == 3, "return one number for each outcome, as the base objective has", Call)
            .Holds("on every menu of deployment all that the mesa-objective finds best is best for the base objective", () => Serves(answer([3, 2, 1], menus), [3, 2, 1], menus),
                "on a menu of deployment this one shows: its best there must lie among the base objective's best", Call)
            .Holds("on some menu it is not", () => !Serves(answer([3, 2, 1], menus), [3, 2, 1], [[0, 1], [0, 2], [1, 2]]),
                "this mesa-objective is inner aligned: it serves the base objective on every menu there is. Look for a menu that deployment never offers", Call)
            .Holds("the same with other menus", () => Serves(answer([1, 2, 3, 4], [[0, 1], [1, 3], [0, 2, 3]]), [1, 2, 3, 4], [[0, 1], [1, 3], [0, 2, 3]]),
                "on a menu of deployment this one shows: its best there must lie among the base objective's best", "Silent(baseObjective: [1, 2, 3, 4], menus: [[0, 1], [1, 3], [0, 2, 3]])")
            .Verdict();
    }

    private static bool Serves(int[] mesa, int[] target, int[][] menus) => menus.All(menu =>
    {
        var (most, wanted) = (menu.Max(outcome => mesa[outcome]), menu.Max(outcome => target[outcome]));
        return menu.All(outcome => mesa[outcome] < most || target[outcome] == wanted);
    });
}
