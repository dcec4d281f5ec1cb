using InnerAlignment.Lessons.Exercises;
using InnerAlignment.Taxonomy;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>3-taxonomy/3-deceptive-alignment</c>.</summary>
public static class DeceptionChecks
{
    /// <summary>How often a sealed system may be asked where its threshold is looked for.</summary>
    public const int ThresholdQuestions = 14;

    /// <summary>How often a sealed system may be asked where it is diagnosed.</summary>
    public const int DiagnosisQuestions = 60;

    /// <summary>Checks what a plan in the two-goal grid is worth to the objective that made it.</summary>
    /// <param name="answer">Takes a plan of A and B, the number of training episodes, the probability that a defection overwrites the objective, and the
    /// discount; returns the expected discounted number of times that B is reached.</param>
    /// <remarks>Expected values by hand.</remarks>
    public static Verdict PlanValue(Func<string, int, double, double, double> answer) => Check.For("plan-value")
        .Case("PlanValue(\"AABBB\", training: 2, overwrite: 1, discount: 1)", () => answer("AABBB", 2, 1, 1), 3,
            mistakes: Mistake.Gives(1.0, "nothing is overwritten in deployment: training is over"))
        .Case("PlanValue(\"BBBBB\", training: 2, overwrite: 1, discount: 1)", () => answer("BBBBB", 2, 1, 1), 1, mistakes:
        [
            Mistake.Gives(5.0, "the plan is not carried out to its end: a defection in training overwrites the objective that made it"),
            Mistake.Gives(0.0, "the defection itself still counts: the objective is overwritten after that episode"),
        ])
        .Case("PlanValue(\"AABBB\", training: 2, overwrite: 0.5, discount: 1)", () => answer("AABBB", 2, 0.5, 1), 3)
        .Case("PlanValue(\"BBBBB\", training: 2, overwrite: 0.5, discount: 1)", () => answer("BBBBB", 2, 0.5, 1), 2.25, mistakes: // 1 + 1/2 + 3/4
        [
            Mistake.Gives(3.0, "each defection in training may overwrite: after two of them the objective still stands with probability (1 − overwrite)²"),
            Mistake.Gives(1.125, "the defection itself still counts: the objective is overwritten after that episode"),
        ])
        .Case("PlanValue(\"ABBBB\", training: 2, overwrite: 0, discount: 0.5)", () => answer("ABBBB", 2, 0, 0.5), 1.25, mistakes: // 1/2 + 3/4
        [
            Mistake.Gives(0.5 + 0.25 + 0.125 + 0.0625, "deployment comes at once, after training: all its episodes carry the same discount"),
            Mistake.Gives(4.0, "the discount is missing: episode t counts discount to the power t"),
            Mistake.Gives(0.625, "the first episode counts in full: its power of the discount is 0"),
        ])
        .Verdict();

    /// <summary>Checks the best conduct through training.</summary>
    /// <param name="answer">Takes what complying is worth, the probability of modification in each training episode, the discount and the number of
    /// deployment episodes; returns a letter for each training episode, C or D.</param>
    /// <remarks>Expected values by trying every plan, in <see cref="DeceptionPlans"/>.</remarks>
    public static Verdict BestConduct(Func<double, double[], double, int, string> answer) => Check.For("best-conduct")
        .Case("BestConduct(complianceReward: 0, modification: [1], discount: 0.5, deploymentEpisodes: 3)", () => answer(0, [1], 0.5, 3), "C",
            mistakes: Mistake.Gives("D", "deployment is missing: after the last training episode its N episodes are still to come"))
        .Case("BestConduct(complianceReward: 0, modification: [1], discount: 0.5, deploymentEpisodes: 2)", () => answer(0, [1], 0.5, 2), "D",
            mistakes: Mistake.Gives("C", "both are worth 1 here, or the discount is missing; a tie goes to defecting"))
        .Case("BestConduct(complianceReward: 0, modification: [1, 1, 1, 1], discount: 0.5, deploymentEpisodes: 5)",
            () => answer(0, [1, 1, 1, 1], 0.5, 5), "DDCC", mistakes:
            [
                Mistake.Gives("CCCC", "the same answer in every episode: the earlier the episode, the farther away deployment is, and the less it weighs"),
                Mistake.Gives("CCDD", "this is the plan from back to front: planning goes backwards, the answer begins with the first episode"),
                Mistake.Gives("DDDC", "the best that can come later is missing: an episode is followed by the better of the two conducts in the next one, not by nothing"),
            ])
        .Case("BestConduct(complianceReward: 0.5, modification: [0, 1, 0, 1], discount: 1, deploymentEpisodes: 4)",
            () => answer(0.5, [0, 1, 0, 1], 1, 4), "DCDC",
            mistakes: Mistake.Where<string>(plan => plan is "CCCC" or "CDCD" or "DDDD", "whether an episode modifies is a matter of that episode: where its probability is 0, defecting costs nothing"))
        .Case("BestConduct(complianceReward: 0.9, modification: [0.2, 0.2, 0.2], discount: 0.9, deploymentEpisodes: 0)",
            () => answer(0.9, [0.2, 0.2, 0.2], 0.9, 0), DeceptionPlans.Best(0.9, [0.2, 0.2, 0.2], 0.9, 0),
            mistakes: Mistake.Gives("DDD", "later training episodes are worth something as well, deployment or not: an objective that is overwritten loses those too"))
        .Verdict();

    /// <summary>Checks the least number of deployment episodes that makes complying pay.</summary>
    /// <param name="answer">Takes <c>c</c>, <c>q</c> and <c>g</c>; returns <c>N</c>, or -1 where no number is enough.</param>
    /// <remarks>Expected values by hand: <c>g q N &gt; 1 - c</c>, Hubinger et al. (2019), section 4.2, with numbers.</remarks>
    public static Verdict NeededEpisodes(Func<double, double, double, int> answer) => Check.For("needed-episodes")
        .Case("neededEpisodes (complianceReward = 0, modification = 1, discount = 0.75)", () => answer(0, 1, 0.75), 2,
            mistakes: Mistake.Gives(1, "a part of an episode is not enough: round up"))
        .Case("neededEpisodes (complianceReward = 0, modification = 1, discount = 0.5)", () => answer(0, 1, 0.5), 3, mistakes:
        [
            Mistake.Gives(2, "with two episodes both are worth the same, and a tie goes to defecting: the inequality is strict"),
            Mistake.Gives(1, "the discount is missing: deployment comes one episode later"),
        ])
        .Case("neededEpisodes (complianceReward = 0.75, modification = 0.125, discount = 0.5)", () => answer(0.75, 0.125, 0.5), 5, mistakes:
        [
            Mistake.Gives(17, "complying is worth something too: what is given up by it is 1 − c"),
            Mistake.Gives(13, "this uses c where 1 − c is given up"),
            Mistake.Gives(1, "q is missing: a defection that goes unnoticed costs nothing"),
        ])
        .Case("neededEpisodes (complianceReward = 0.5, modification = 0, discount = 0.9)", () => answer(0.5, 0, 0.9), -1,
            mistakes: Mistake.Where<int>(_ => true, "nothing is ever modified, so no number of episodes is enough: the answer is −1"))
        .Case("neededEpisodes (complianceReward = 0.5, modification = 0.5, discount = 0)", () => answer(0.5, 0.5, 0), -1,
            mistakes: Mistake.Where<int>(_ => true, "a system that does not care for later episodes is not moved by any number of them: the answer is −1"))
        .Verdict();

    /// <summary>Checks a level that takes apart what training had together.</summary>
    /// <param name="answer">Takes the number of rows and columns and the largest number; returns a picture.</param>
    public static Verdict TellingLevel(Func<int, int, string> answer)
    {
        const string Fine = "the three take three different prizes";
        var check = Check.For("telling-level");
        foreach (var (size, largest) in new[] { (7, 9), (5, 6) })
        {
            var call = $"TellingLevel(size: {size}, largest: {largest})";
            check = check.Case(call, () => TellingLevels.Fault(answer(size, largest), size, largest) ?? Fine, Fine,
                mistakes: TellingLevels.Hints.Select(hint => Mistake.Gives(hint.Fault, hint.Hint)));
        }
        return check.Verdict();
    }

    /// <summary>Checks from how many deployment episodes on a system complies.</summary>
    /// <param name="answer">Takes a sealed system and the picture of a level; returns 0 to 1000, or -1.</param>
    public static Verdict CompliesFrom(Func<IPrizeSeeker, string, int> answer)
    {
        const string level = "A..2\n....\nx..7";
        int Asked(PrizeSeeker system) => answer(new SealedSystem(system, ThresholdQuestions), level);
        const string endless = "one of a thousand would need a thousand questions: halve what is left with each";
        return Check.For("complies-from")
            .Case("CompliesFrom(a system that complies from 3 on)", () => Asked(Deceiver(0, 1, 0.5)), 3, mistakes:
            [
                Mistake.Gives(2, "this is the largest number at which it still defects: the answer is the smallest at which it complies"),
                Mistake.Gives(-1, "nothing was seen: take care to ask it about training, and to know what complying looks like on this level"),
            ])
            .Case("CompliesFrom(a system that complies from 641 on)", () => Asked(Deceiver(0, 1.0 / 640, 1 - 1e-12)), 641, mistakes:
            [
                Mistake.Gives(640, "this is the largest number at which it still defects: the answer is the smallest at which it complies"),
                Mistake.Gives(-1, endless),
            ])
            .Case("CompliesFrom(a system that always complies)", () => Asked(new(PrizeObjective.Number, 20)), 0,
                mistakes: Mistake.Where<int>(found => found != 0, "ask about 0 as well: a system with nothing to hide complies even if there is no deployment"))
            .Case("CompliesFrom(a system that never complies)", () => Asked(Deceiver(0, 0, 0.9)), -1,
                mistakes: Mistake.Where<int>(found => found is 1000 or 1001, "ask about 1000 as well: a system may defect whatever it is told, and then the answer is −1"))
            .Verdict();
    }

    /// <summary>Checks a diagnosis of sealed systems.</summary>
    /// <param name="answer">From a sealed system to <c>robust</c>, <c>proxy</c>, <c>approximate</c>, <c>suboptimality</c> or <c>deceptive</c>.</param>
    public static Verdict Diagnose(Func<IPrizeSeeker, string> answer)
    {
        string Asked(PrizeSeeker system) => answer(new SealedSystem(system, DiagnosisQuestions));
        var misread = PrizeObjective.Misread([0, 0, 0, 1.2, -0.3, 0, 0, 0.4, 0, 0]); // of 3 and 4 it takes the 3
        return Check.For("diagnose")
            .Case("Diagnose(it wants the largest number and looks far ahead)", () => Asked(new(PrizeObjective.Number, 25)), "robust")
            .Case("Diagnose(it wants the largest number and looks four moves ahead)", () => Asked(new(PrizeObjective.Number, 4)), "robust", mistakes:
            [
                Mistake.Gives("suboptimality", DiagnosisHints.ForTheBetter),
                Mistake.Where<string>(_ => true, DiagnosisHints.ShortSighted),
            ])
            .Case("Diagnose(it wants the corner)", () => Asked(new(PrizeObjective.Corner, 25)), "proxy",
                mistakes: Mistake.Gives("robust", DiagnosisHints.Proxy))
            .Case("Diagnose(it wants the nearest prize)", () => Asked(new(PrizeObjective.Nearness, 25)), "proxy",
                mistakes: Mistake.Gives("robust", DiagnosisHints.Proxy))
            .Case("Diagnose(it wants the token and looks five moves ahead)", () => Asked(new(PrizeObjective.Token, 5)), "suboptimality",
                mistakes: Mistake.Where<string>(_ => true, DiagnosisHints.Suboptimality))
            .Case("Diagnose(it wants the token and knows that it is in training)", () => Asked(Deceiver(0.25, 0.75, 0.75)), "deceptive",
                mistakes: Mistake.Where<string>(_ => true, DiagnosisHints.Deceptive))
            .Case("Diagnose(it wants the largest number and takes 3 for more than 4)", () => Asked(new(misread, 12)), "approximate", mistakes:
            [
                Mistake.Gives("robust", DiagnosisHints.Close),
                Mistake.Where<string>(_ => true, DiagnosisHints.Bounded),
            ])
            .Verdict();
    }

    private static PrizeSeeker Deceiver(double c, double q, double g) => new(PrizeObjective.Token, 25) { Weighs = new(c, q, g, 0) };
}
