using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

public sealed class GeneralizedAdvantageTests
{
    private static readonly float[] Rewards = [1, 0, 2, -1, 3];
    private static readonly float[] Values = [0.5f, 1, -1, 2, 0];
    private static readonly float[] Next = [1, -1, 0, 0, 4];            // the third step terminates; after the last the rollout is cut off
    private static readonly bool[] Ended = [false, false, true, false, true];

    [Test]
    public void With_lambda_zero_it_is_the_one_step_error()
    {
        var advantages = Estimate(0.9, 0);

        Assert.That(advantages, Is.EqualTo(Enumerable.Range(0, 5).Select(t => Rewards[t] + 0.9 * Next[t] - Values[t])).Within(1e-6));
    }

    [Test]
    public void With_lambda_one_it_is_the_return_minus_the_value()
    {
        var advantages = Estimate(0.9, 1);

        Assert.That(advantages[0], Is.EqualTo(1 + 0.9 * 0 + 0.81 * 2 - 0.5).Within(1e-6));
        Assert.That(advantages[2], Is.EqualTo(2 + 1).Within(1e-6));
        Assert.That(advantages[4], Is.EqualTo(3 + 0.9 * 4 - 0).Within(1e-6));
    }

    [Test]
    public void In_between_it_is_the_sum_of_the_errors_to_come([Values(0.3, 0.95)] double lambda)
    {
        var errors = Estimate(0.9, 0);

        var advantages = Estimate(0.9, lambda);

        double decay = 0.9 * lambda;
        Assert.That(advantages[0], Is.EqualTo(errors[0] + decay * errors[1] + decay * decay * errors[2]).Within(1e-6));
        Assert.That(advantages[1], Is.EqualTo(errors[1] + decay * errors[2]).Within(1e-6));
    }

    [Test]
    public void Environments_side_by_side_do_not_mix()
    {
        var (alone, together) = (Estimate(0.9, 0.8), new float[10]);
        float[] Twice(float[] column, float other) => [.. column.SelectMany(value => new[] { value, other })];

        GeneralizedAdvantage.Estimate(Twice(Rewards, 7), Twice(Values, -3), Twice(Next, 5), [.. Ended.SelectMany(end => new[] { end, false })], 2, 0.9, 0.8, together);

        Assert.That(together.Where((_, i) => i % 2 == 0), Is.EqualTo(alone).Within(1e-6));
    }

    [Test]
    public void Tables_of_different_length_are_refused() => Assert.That(
        () => GeneralizedAdvantage.Estimate(Rewards, Values, Next, Ended, 1, 0.9, 0.9, new float[4]),
        Throws.ArgumentException.With.Message.Contains("[5]").And.Message.Contains("[4]"));

    [Test]
    public void Without_environments_there_are_no_steps() => Assert.That(
        () => GeneralizedAdvantage.Estimate([], [], [], [], 0, 0.9, 0.9, []), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static float[] Estimate(double discount, double lambda)
    {
        var advantages = new float[5];
        GeneralizedAdvantage.Estimate(Rewards, Values, Next, Ended, 1, discount, lambda, advantages);
        return advantages;
    }
}
