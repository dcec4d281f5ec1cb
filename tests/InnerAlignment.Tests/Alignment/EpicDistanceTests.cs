using CsCheck;
using InnerAlignment.Alignment;
using InnerAlignment.Probability;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Alignment;

public class EpicDistanceTests
{
    private const double Gamma = 0.9;
    private const int S = 4, A = 2, Count = S * A * S;

    private static readonly MazeWorld Grid = new(MazePicture.ReadCells("...\n...\n..."), [new(0, 0)], []);

    // Rewards of the 3 x 3 examples of Gleave et al. (2020), section 6.1: what it is worth to stand on a tile.
    private static readonly RewardFunction<Position, Move> Sparse = On("sparse", 0, 0, 0, 0, 0, 0, 0, 0, 1);
    private static readonly RewardFunction<Position, Move> Path = On("path", 0, -1, -1, 0, 0, 0, -1, -1, 5);
    private static readonly RewardFunction<Position, Move> Cliff = On("cliff", 0, -1, -1, 0, 0, 0, -9, -9, 5);

    private static readonly Gen<double[]> Rewards = RandomWorlds.Rewards(Count);

    [Test]
    public void A_dense_reward_is_no_distance_from_the_sparse_one_it_was_shaped_from()
    {
        var dense = Sparse.ShapedBy(place => -(2 - place.Row) - (2 - place.Column), Gamma, Grid);

        Assert.That(EpicDistance.Between(Grid, Sparse, dense, Gamma), Is.EqualTo(0).Within(1e-14));
        Assert.That(EpicDistance.Between(Grid, Sparse, 10 * dense, Gamma), Is.EqualTo(0).Within(1e-14));
    }

    [Test]
    public void The_negated_reward_is_as_far_as_can_be() =>
        Assert.That(EpicDistance.Between(Grid, Sparse, -Sparse, Gamma), Is.EqualTo(1).Within(1e-14));

    /// <summary>For a reward of states alone the shaped reward is <c>gamma (r(s') - mean r)</c>, so the distance is that of the two pictures.</summary>
    [Test]
    public void Rewards_of_states_are_as_far_apart_as_their_pictures_are_uncorrelated()
    {
        Assert.That(EpicDistance.Between(Grid, Sparse, On("other corner", 1, 0, 0, 0, 0, 0, 0, 0, 0), Gamma), Is.EqualTo(0.75).Within(1e-14)); // rho = -1/8
        Assert.That(EpicDistance.Between(Grid, Path, Cliff, Gamma), Is.EqualTo(Math.Sqrt((1 - Correlation(Path, Cliff)) / 2)).Within(1e-12));
        Assert.That(EpicDistance.Between(Grid, Sparse, Cliff, Gamma), Is.EqualTo(Math.Sqrt((1 - Correlation(Sparse, Cliff)) / 2)).Within(1e-12));
    }

    [Test]
    public void Shaping_scale_and_shift_leave_the_distance_unchanged() =>
        Gen.Select(Rewards, Rewards, Gen.Double[-9, 9].Array[S], Gen.Double[0.1, 10], Gen.Double[-5, 5], Coverages).Sample(
            (first, second, potential, scale, shift, coverage) =>
            {
                var moved = new double[Count];
                for (var i = 0; i < Count; i++)
                    moved[i] = scale * (first[i] + Gamma * potential[i % S] - potential[i / (S * A)]) + shift;

                Assert.That(EpicDistance.Between(moved, second, Gamma, coverage),
                    Is.EqualTo(EpicDistance.Between(first, second, Gamma, coverage)).Within(1e-9));
            });

    [Test]
    public void It_is_a_pseudometric_between_0_and_1() =>
        Gen.Select(Rewards, Rewards, Rewards, Coverages).Sample((a, b, c, coverage) =>
        {
            double Between(double[] x, double[] y) => EpicDistance.Between(x, y, Gamma, coverage);

            Assert.That(Between(a, a), Is.EqualTo(0).Within(1e-12));
            Assert.That(Between(a, b), Is.EqualTo(Between(b, a)).Within(1e-12));
            Assert.That(Between(a, b), Is.InRange(0, 1));
            Assert.That(Between(a, c), Is.LessThanOrEqualTo(Between(a, b) + Between(b, c) + 1e-12));
        });

    [Test]
    public void The_canonically_shaped_reward_has_the_mean_0_from_every_state() =>
        Gen.Select(Rewards, Coverages).Sample((rewards, coverage) =>
        {
            var shaped = EpicDistance.CanonicallyShaped(rewards, Gamma, coverage);

            for (var state = 0; state < S; state++)
            {
                var mean = 0.0;
                for (var i = 0; i < A * S; i++)
                    mean += coverage.Actions[i / S] * coverage.States[i % S] * shaped[state * A * S + i];
                Assert.That(mean, Is.EqualTo(0).Within(1e-12));
            }
        });

    [Test]
    public void What_has_no_direction_has_no_distance()
    {
        var uniform = Coverage.Uniform(S, A);
        var rewards = Enumerable.Range(0, Count).Select(i => (double)(i * i % 7)).ToArray();

        Assert.That(() => EpicDistance.Between(new double[Count], rewards, Gamma, uniform), Throws.TypeOf<UndefinedDistanceException>());
        Assert.That(() => EpicDistance.Between(Grid, Sparse, On("flat", 3, 3, 3, 3, 3, 3, 3, 3, 3), Gamma), Throws.TypeOf<UndefinedDistanceException>());
        Assert.That(() => EpicDistance.Between(new double[3], rewards, Gamma, uniform), Throws.ArgumentException.With.Message.Contains("[4, 2, 4]"));
        Assert.That(() => EpicDistance.Between([.. Enumerable.Repeat(double.NaN, Count)], rewards, Gamma, uniform), Throws.ArgumentException);
        Assert.That(() => EpicDistance.Between(rewards, rewards, 1, uniform), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Coverage.Independent([0.5, 0.4], [1]), Throws.TypeOf<ImproperDistributionException>());
    }

    private static Gen<Coverage> Coverages => Gen.OneOf(
        Gen.Const(Coverage.Uniform(S, A)),
        RandomWorlds.Policy(1, S).Select(RandomWorlds.Policy(1, A), (states, actions) => Coverage.Independent(states, actions)),
        RandomWorlds.Table(S, A).Select(Coverage.Of));

    private static RewardFunction<Position, Move> On(string name, params double[] tiles) =>
        Grid.Reward(name, (state, _, _) => tiles[3 * state.Row + state.Column]);

    private static double Correlation(RewardFunction<Position, Move> first, RewardFunction<Position, Move> second)
    {
        var (x, y) = (Tiles(first), Tiles(second));
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum()
            / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }

    private static double[] Tiles(RewardFunction<Position, Move> reward) => [.. Grid.States.Select(place => reward[place, Move.Up, place])];
}
