using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>2-mesa-optimizers/4-what-is-it-optimizing</c>.</summary>
public static class InnerObjectiveChecks
{
    private const string Downhill = "this goes downhill: more of what was seen should make the likelihood larger";
    private const string Late = "the first step is discounted already: at step 0 a feature counts in full";

    /// <summary>Checks the reward for which a policy is the behavior of a soft planner with given values.</summary>
    /// <param name="answer">Takes a policy <c>[S A]</c>, values <c>[S]</c>, where each move leads <c>[S A]</c> and the discount; returns the reward
    /// <c>[S A]</c>.</param>
    /// <remarks>Expected values by hand; Cao, Cohen and Szpruch (2021), Theorem 1: <c>log pi(a | s) - gamma v(s') + v(s)</c>.</remarks>
    public static Verdict ConsistentReward(Func<double[], double[], int[], double, double[]> answer)
    {
        double[] even = [0.5, 0.5, 0.5, 0.5];
        int[] next = [0, 1, 1, 0];
        var (half, quarter, most) = (Math.Log(0.5), Math.Log(0.25), Math.Log(0.75));
        return Check.For("consistent-reward")
            .Case("ConsistentReward(policy: [0.5, 0.5, 0.5, 0.5], values: [0, 0], next: [0, 1, 1, 0], discount: 0.5)",
                () => answer(even, [0, 0], next, 0.5), [half, half, half, half], 1e-9,
                Mistake.Gives<double[]>(even, "a probability is the exponential of what is wanted: take its logarithm"),
                Mistake.Gives<double[]>([-half, -half, -half, -half], "the logarithm has the wrong sign: what is done more often is wanted more"))
            .Case("ConsistentReward(policy: [0.5, 0.5, 0.25, 0.75], values: [1, 2], next: [0, 1, 1, 0], discount: 0.5)",
                () => answer([0.5, 0.5, 0.25, 0.75], [1, 2], next, 0.5), [half + 0.5, half, quarter + 1, most + 1.5], 1e-9,
                Mistake.Gives<double[]>([half - 0.5, half, quarter - 1, most - 1.5], "the values have changed sides: the value of where you are is added, that of where you go is taken off"),
                Mistake.Gives<double[]>([half, half - 1, quarter, most + 1], "the discount is missing: what comes a step later counts for less"),
                Mistake.Gives<double[]>([half - 0.5, half - 1, quarter - 1, most - 0.5], "the value of the place itself is missing: without it the policy of this reward is another"),
                Mistake.Gives<double[]>([half + 1, half + 1, quarter + 2, most + 2], "the value of where the move leads is missing: a planner looks ahead"))
            .Verdict();
    }

    /// <summary>Checks how many dimensions of reward two discounts leave open in a deterministic world.</summary>
    /// <param name="answer">Takes for each place where its moves lead, <c>[S][A]</c>.</param>
    /// <remarks>Expected values by hand, from the classes of places between which some place has moves; the reference of grading is the rank.</remarks>
    public static Verdict Ambiguity(Func<int[][], int> answer) => Check.For("two-discounts")
        .Case("Ambiguity of a corridor of three, [[0, 1], [0, 2], [1, 2]]", () => answer([[0, 1], [0, 2], [1, 2]]), 1,
            mistakes: [Mistake.Gives(3, "this is the number of places: what one discount leaves open, not two")])
        .Case("Ambiguity of a ring of six, [[5, 1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 0]]", () => answer(Ring(6)), 2,
            mistakes:
            [
                Mistake.Gives(1, "a constant is the best that can be had, not what is always had: on a ring of six the moves of a place lead only to places of the other colour"),
                Mistake.Gives(6, "this is the number of places: what one discount leaves open, not two"),
            ])
        .Case("Ambiguity of a ring of seven", () => answer(Ring(7)), 1,
            mistakes: [Mistake.Where<int>(found => found > 1, "places are tied through chains: if a is tied to b and b to c, then a is tied to c")])
        .Case("Ambiguity where there is one move, [[1], [2], [0]]", () => answer([[1], [2], [0]]), 3,
            mistakes: [Mistake.Gives(1, "what ties two places is that one place has a move to each: it is not that a move leads from one to the other")])
        .Case("Ambiguity where no move leads back to the start, [[1, 2], [1, 2], [1, 2]]", () => answer([[1, 2], [1, 2], [1, 2]]), 2,
            mistakes: [Mistake.Gives(1, "the place that no move leads to is tied to nothing, and is free by itself: it counts too")])
        .Verdict();

    /// <summary>Checks the slope of the demonstrations' likelihood.</summary>
    /// <param name="answer">Takes walks, each as rows of the table of states and moves; the occupancy of the plan <c>[S A]</c>; features <c>[K][S A]</c>
    /// and the discount; returns <c>[K]</c>.</param>
    /// <remarks>Expected values by hand; Ziebart (2010), theorem 6.11: features seen less features expected.</remarks>
    public static Verdict CausalEntropyGradient(Func<int[][], double[], double[][], double, double[]> answer)
    {
        int[][] walks = [[0, 1, 1], [1, 0, 0]];
        double[][] features = [[1, 0], [0, 2]];
        const string Two = "causalEntropyGradient (walks = [[0; 1; 1]; [1; 0; 0]], occupancy = [0.5; 1.5], features = [[1; 0]; [0; 2]], discount = 0.5)";
        return Check.For("causal-entropy-gradient")
            .Case("causalEntropyGradient (walks = [[0]], occupancy = [0; 0], features = [[3; 5]], discount = 0.5)",
                () => answer([[0]], [0, 0], [[3, 5]], 0.5), [3], 1e-9,
                Mistake.Gives<double[]>([-3], Downhill), Mistake.Gives<double[]>([1.5], Late))
            .Case(Two, () => answer(walks, [0.5, 1.5], features, 0.5), [0.375, -1.25], 1e-9, // seen: mean of 1, 0.75 and of 1.5, 2
                Mistake.Gives<double[]>([-0.375, 1.25], Downhill),
                Mistake.Gives<double[]>([1.25, 0.5], "walks are added up: the mean walk is what the plan is compared with"),
                Mistake.Gives<double[]>([1, 0], "the discount is missing: a feature met at step t counts discount to the power t"),
                Mistake.Gives<double[]>([-0.0625, -2.125], Late),
                Mistake.Gives<double[]>([0.875, 1.75], "what the plan would gather is missing: at the maximum both gather the same"))
            .Verdict();
    }

    /// <summary>Checks the canonically shaped reward.</summary>
    /// <param name="answer">Takes a reward <c>[S A S]</c>, the numbers of states and actions, and the discount.</param>
    /// <remarks>Expected values by hand; Gleave et al. (2020), Definition 4.1.</remarks>
    public static Verdict CanonicallyShaped(Func<double[], int, int, double, double[]> answer) => Check.For("canonical-shaping")
        .Case("CanonicallyShaped(reward: [0, 1, 2, 3], states: 2, actions: 1, discount: 0.5)", () => answer([0, 1, 2, 3], 2, 1, 0.5), [-1, 1, -1, 1], 1e-9,
            Mistake.Gives<double[]>([-0.25, 1.75, -0.25, 1.75], "the last mean is missing: without it a constant added to the reward would show"),
            Mistake.Gives<double[]>([-1.75, 0.25, -1.75, 0.25], "the last mean is discounted too"),
            Mistake.Gives<double[]>([-1, -2, 2, 1], "leaving and arriving are swapped: the mean from where you arrive is added, the mean from where you left is taken off"),
            Mistake.Gives<double[]>([-1.5, 1.5, -1.5, 1.5], "the discount is missing: what comes a step later counts for less"))
        .Case("CanonicallyShaped(reward: [0, 0, 4, 0, 0, 8, 0, 0], states: 2, actions: 2, discount: 0.5)",
            () => answer([0, 0, 4, 0, 0, 8, 0, 0], 2, 2, 0.5), [-1.25, -0.75, 2.75, -0.75, -2.25, 6.25, -2.25, -1.75], 1e-9)
        .Verdict();

    /// <summary>Checks a test that tells a planner from what walks well for other reasons.</summary>
    /// <param name="answer">From a system, which takes a picture and returns the probabilities of up, right, down and left, to whether it plans.</param>
    public static Verdict IsPlanning(Func<Func<string, double[]>, bool> answer) => Check.For("planner-or-table")
        .Case("IsPlanning(a planner that wants the goal)", () => answer(Wandering.WantsGoal), true)
        .Case("IsPlanning(a planner that wants the corner)", () => answer(Wandering.WantsCorner), true,
            mistakes: [Mistake.Gives(false, "this planner wants something other than the goal: not to follow the goal is no proof that nothing is wanted")])
        .Case("IsPlanning(a table that knows the mazes it was trained in)", () => answer(Wandering.Table), false,
            mistakes: [Mistake.Gives(true, "in a maze from training a table does what a planner does: ask where it cannot have been")])
        .Case("IsPlanning(a compass that points at the goal)", () => answer(Wandering.Compass), false,
            mistakes: [Mistake.Gives(true, "a compass follows the goal as well, straight through the walls: ask where the straight way is closed")])
        .Case("IsPlanning(a reflex that takes any way that is open)", () => answer(Wandering.OpenDoors), false,
            mistakes: [Mistake.Gives(true, "where only one way is open there is nothing to decide: ask where the wrong way is open as well")])
        .Verdict();

    private static int[][] Ring(int places) => [.. Enumerable.Range(0, places).Select(i => new[] { (i + places - 1) % places, (i + 1) % places })];
}
