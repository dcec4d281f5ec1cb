using InnerAlignment.Alignment;
using InnerAlignment.Grading;
using InnerAlignment.Planning;
using InnerAlignment.RewardLearning;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>2-mesa-optimizers/4-what-is-it-optimizing</c>, but for its black boxes.</summary>
public sealed class WhatIsItOptimizingTests
{
    private const int Moves = 3;

    [Exercise("consistent-reward"), Points(1)]
    public async Task The_reward_is_read_off_policy_and_values()
    {
        var world = DrawWorld(5);
        var expected = world.Policy.Select((p, row) => Math.Log(p) + world.Values[row / Moves] - world.Discount * world.Values[world.Next[row]]).ToArray();

        await Submission.Call<double[]>("ConsistentReward", world.Policy, world.Values, world.Next, world.Discount)
            .ShouldEqualWithin(expected, 1e-9, hint: "the reward is log π(a|s) + v(s) − γ v(s′)");
    }

    [Exercise("consistent-reward"), Points(1)]
    public async Task Who_wants_this_reward_behaves_so()
    {
        var world = DrawWorld(6);

        await Submission.Call<double[]>("ConsistentReward", world.Policy, world.Values, world.Next, world.Discount).ShouldSatisfy(
            reward => reward.Length == world.Policy.Length
                && Largest(SoftValueIteration.Solve(Table(world.Next, 6), reward, world.Discount).Policy, world.Policy) < 1e-6,
            "a soft planner of this reward has the policy given", hint: "a soft planner that wants your reward behaves otherwise");
    }

    [Exercise("consistent-reward"), Points(1)]
    public async Task Higher_values_everywhere_are_a_constant_more_in_every_step()
    {
        var world = DrawWorld(4);
        var lifted = world.Values.Select(value => value + 2).ToArray();

        var before = await Submission.Call<double[]>("ConsistentReward", world.Policy, world.Values, world.Next, world.Discount);
        var after = await Submission.Call<double[]>("ConsistentReward", world.Policy, lifted, world.Next, world.Discount);

        Assert.That(after.Zip(before, (a, b) => a - b), Is.All.EqualTo(2 * (1 - world.Discount)).Within(1e-9), "two more in every value are 2 (1 − γ) more in every reward");
    }

    [Exercise("two-discounts"), Points(1)]
    public async Task Any_world_has_the_ambiguity_of_its_rank()
    {
        for (var round = 0; round < 5; round++)
        {
            var places = Submission.Random.Whole(4, 9);
            var next = Enumerable.Range(0, places).Select(_ => Submission.Random.Wholes(2, 0, places - 1)).ToArray();

            await Submission.Call<int>("Ambiguity", Argument.Of(next)).ShouldEqual(
                new Identifiability([(Table([.. next.SelectMany(row => row)], places), 0.9), (Table([.. next.SelectMany(row => row)], places), 0.6)]).Ambiguity,
                hint: "tie together all places to which one place has moves; every group that is left is one dimension");
        }
    }

    [Exercise("two-discounts"), Points(1)]
    public async Task Rings_tell_even_from_odd()
    {
        var half = Submission.Random.Whole(4, 9);

        await Submission.Call<int>("Ambiguity", Argument.Of(Ring(2 * half))).ShouldEqual(2, hint: "on an even ring the two colours are never tied");
        await Submission.Call<int>("Ambiguity", Argument.Of(Ring(2 * half + 1))).ShouldEqual(1, hint: "on an odd ring the chain goes twice around and ties all places");
    }

    [Exercise("two-discounts"), Points(1)]
    public async Task Two_worlds_side_by_side_have_a_constant_each()
    {
        var first = Submission.Random.Whole(2, 5);
        int[][] both = [.. Corridor(first, 0), .. Corridor(3, first)];

        await Submission.Call<int>("Ambiguity", Argument.Of(both)).ShouldEqual(2, hint: "two worlds between which no move leads are tied nowhere");
    }

    [Exercise("two-discounts"), Points(1)]
    public async Task Where_no_move_matters_two_discounts_help_nothing()
    {
        var order = Submission.Random.Shuffle(Enumerable.Range(0, 6));
        var next = order.Select(place => new[] { place, place }).ToArray();

        await Submission.Call<int>("Ambiguity", Argument.Of(next)).ShouldEqual(6, hint: "where both moves lead to the same place nothing is tied");
    }

    [Exercise("causal-entropy-gradient"), Points(1)]
    public async Task The_slope_is_what_was_seen_less_what_is_expected()
    {
        var walks = Enumerable.Range(0, 4).Select(_ => Submission.Random.Wholes(6, 0, 7)).ToArray();
        var (occupancy, features) = (Submission.Random.Uniforms(8, 0, 2), Enumerable.Range(0, 3).Select(_ => Submission.Random.Normals(8)).ToArray());
        var discount = Submission.Random.Uniform(0.5, 0.95);

        await Submission.Call<double[]>("causalEntropyGradient", walks, occupancy, features, discount)
            .ShouldEqualWithin(Slope(walks, occupancy, features, discount), 1e-9, hint: "for each feature: its mean discounted sum over the walks, less occupancy times feature");
    }

    [Exercise("causal-entropy-gradient"), Points(1)]
    public async Task Walks_may_differ_in_length()
    {
        int[][] walks = [Submission.Random.Wholes(2, 0, 3), Submission.Random.Wholes(7, 0, 3)];
        double[][] features = [Submission.Random.Normals(4)];

        await Submission.Call<double[]>("causalEntropyGradient", walks, new double[4], features, 0.8)
            .ShouldEqualWithin(Slope(walks, new double[4], features, 0.8), 1e-9, hint: "the mean is over walks, not over steps: a long walk counts as one");
    }

    [Exercise("causal-entropy-gradient"), Points(1)]
    public async Task Where_the_plan_gathers_what_was_seen_it_is_flat()
    {
        var walk = Submission.Random.Wholes(5, 0, 3);
        var occupancy = new double[4];
        foreach (var (t, row) in walk.Index())
            occupancy[row] += Math.Pow(0.9, t);

        await Submission.Call<double[]>("causalEntropyGradient", new[] { walk }, occupancy, new[] { Submission.Random.Normals(4) }, 0.9)
            .ShouldEqualWithin([0], 1e-9, hint: "a plan that gathers just what was seen needs no change");
    }

    [Exercise("canonical-shaping"), Points(1)]
    public async Task It_is_the_definition_of_the_paper()
    {
        var (states, actions) = (Submission.Random.Whole(2, 4), Submission.Random.Whole(1, 3));
        var (reward, discount) = (Submission.Random.Normals(states * actions * states), Submission.Random.Uniform(0.3, 0.95));

        await Submission.Call<double[]>("CanonicallyShaped", reward, states, actions, discount).ShouldEqualWithin(
            EpicDistance.CanonicallyShaped(reward, discount, Coverage.Uniform(states, actions)), 1e-9,
            hint: "r + γ m(s′) − m(s) − γ mean(m), m(s) the mean reward from s");
    }

    [Exercise("canonical-shaping"), Points(1)]
    public async Task Potential_shaping_and_a_constant_do_not_show()
    {
        var (reward, potential) = (Submission.Random.Normals(3 * 2 * 3), Submission.Random.Normals(3));
        var shaped = reward.Select((r, i) => r + 0.8 * potential[i % 3] - potential[i / 6] + 1.5).ToArray();

        var plain = await Submission.Call<double[]>("CanonicallyShaped", reward, 3, 2, 0.8);

        await Submission.Call<double[]>("CanonicallyShaped", shaped, 3, 2, 0.8)
            .ShouldEqualWithin(plain, 1e-9, hint: "a reward with potential shaping and a constant added has another canonical form: it should be the same");
    }

    [Exercise("canonical-shaping"), Points(1)]
    public async Task From_every_state_its_mean_is_zero() =>
        await Submission.Call<double[]>("CanonicallyShaped", Submission.Random.Normals(4 * 2 * 4), 4, 2, 0.7).ShouldSatisfy(
            shaped => shaped.Length == 32 && shaped.Chunk(8).All(row => Math.Abs(row.Average()) < 1e-9),
            "a mean of zero from every state", hint: "from every state the canonically shaped reward has mean zero");

    private static (double[] Policy, double[] Values, int[] Next, double Discount) DrawWorld(int states)
    {
        var policy = Enumerable.Range(0, states).SelectMany(_ => Submission.Random.Uniforms(Moves, 0.2, 1) is var row ? row.Select(p => p / row.Sum()) : []);
        return ([.. policy], Submission.Random.Normals(states), Submission.Random.Wholes(states * Moves, 0, states - 1), Submission.Random.Uniform(0.3, 0.95));
    }

    private static TransitionTable Table(int[] next, int states)
    {
        var probabilities = new double[next.Length * states];
        foreach (var (row, place) in next.Index())
            probabilities[row * states + place] = 1;
        return TransitionTable.FromProbabilities(states, next.Length / states, probabilities, [1, .. new double[states - 1]]);
    }

    private static double[] Slope(int[][] walks, double[] occupancy, double[][] features, double discount) =>
        [.. features.Select(feature => walks.Average(walk => walk.Index().Sum(step => Math.Pow(discount, step.Index) * feature[step.Item]))
            - occupancy.Zip(feature, (d, f) => d * f).Sum())];

    private static double Largest(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();

    private static int[][] Ring(int places) => [.. Enumerable.Range(0, places).Select(i => new[] { (i + 1) % places, (i + places - 1) % places })];

    /// <summary>Places in a row; against either end one stays.</summary>
    private static int[][] Corridor(int places, int first) =>
        [.. Enumerable.Range(0, places).Select(i => new[] { first + Math.Max(0, i - 1), first + Math.Min(places - 1, i + 1) })];
}
