using InnerAlignment.Networks;
using InnerAlignment.Search;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

public sealed class BanditBatchTests
{
    [Test]
    public void The_first_observation_is_only_the_first_flag_and_the_next_tells_action_and_reward()
    {
        var bandits = new BanditBatch(new BernoulliBandits(3), 2, seed: 1);
        var (seen, rewards) = (new float[2 * 5], new float[2]);

        bandits.Restart([true, true]);
        bandits.Observe(seen);
        Assert.That(seen, Is.EqualTo(new float[] { 0, 0, 0, 0, 1, 0, 0, 0, 0, 1 }));
        bandits.Step([2, 0], rewards, new bool[2]);
        bandits.Observe(seen);

        Assert.That(seen, Is.EqualTo(new float[] { 0, 0, 1, rewards[0], 0, 1, 0, 0, rewards[1], 0 }));
    }

    [Test]
    public void Two_policies_meet_the_same_bandits()
    {
        float[] Means(int action)
        {
            var bandits = new BanditBatch(new BernoulliBandits(2), 1, seed: 3);
            for (int episode = 0; episode < 3; episode++)
            {
                bandits.Restart([true]);
                bandits.Step([action], new float[1], new bool[1]);
            }
            return bandits.Means(0).ToArray();
        }

        var (left, right) = (Means(0), Means(1));

        Assert.That(left, Is.EqualTo(right));
    }

    [Test]
    public void An_arm_pays_its_mean_on_average()
    {
        const int count = 100_000;
        var bandits = new BanditBatch(new BernoulliBandits(1), count, seed: 4);
        var (all, paid) = (Enumerable.Repeat(true, count).ToArray(), new float[count]);

        bandits.Restart(all);
        bandits.Step(new int[count], paid, new bool[count]);

        // A uniform mean pays 1 half of the time: deviation 1 / (2 sqrt n); false alarm at 5.5 deviations below 1e-7.
        Assert.That(paid.Average(), Is.EqualTo(0.5).Within(5.5 * 0.5 / Math.Sqrt(count)));
    }

    [Test]
    public void Regret_is_the_mean_of_the_pulled_arm_less_that_of_the_best()
    {
        var bandits = new BanditBatch(new BernoulliBandits(3), 1, seed: 2) { TrainsOnRegret = true };
        var reward = new float[1];

        bandits.Restart([true]);
        bandits.Step([1], reward, new bool[1]);

        Assert.That(reward[0], Is.EqualTo(bandits.Means(0)[1] - bandits.Means(0).ToArray().Max()));
    }

    [TestCase(RewardInput.Own, true)]
    [TestCase(RewardInput.Zeroed, false)]
    [TestCase(RewardInput.Neighbours, false)]
    public void A_recurrent_policy_learns_within_an_episode_only_from_its_own_rewards(RewardInput shown, bool learns)
    {
        const int steps = 20, updates = 600;
        var network = new Network(4, new Gru(16) { UpdateBias = 1 }, new Dense(3) { Weights = Initializer.ScaledNormal(0.1) });
        var method = new ActorCritic(steps)
        {
            Rule = new Adam(0.02, Beta2: 0.97),
            Schedule = Schedules.Linear(updates).WithWarmUp(20),
            Discount = 0.95,
            Lambda = 1,
            ValueWeight = 0.01,
        };

        var last = method.Run(network, new BanditBatch(new BernoulliBandits(2), 64, seed: 1) { TrainsOnMeans = true, Shown = shown })
            .Take(updates).Select(iterate => iterate.MeanReturn).TakeLast(100).ToArray();

        // Without learning an episode earns 10, sampled or not; knowing the better arm from the start it would earn 40 / 3. Over 6,400 episodes
        // the deviation of the mean is below 0.09.
        Assert.That(last.Average(), learns ? Is.GreaterThan(11.3) : Is.EqualTo(10).Within(0.5));
    }
}
