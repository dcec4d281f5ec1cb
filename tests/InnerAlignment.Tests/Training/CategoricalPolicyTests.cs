using InnerAlignment.Networks;
using InnerAlignment.Tests.Networks;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

public sealed class CategoricalPolicyTests
{
    [TestCase(0.0, 0)]
    [TestCase(0.2499, 0)]
    [TestCase(0.25, 1)]
    [TestCase(0.7499, 1)]
    [TestCase(0.75, 2)]
    [TestCase(0.99999999, 2)]
    public void A_draw_is_the_action_whose_share_holds_the_number(double uniform, int action) =>
        Assert.That(CategoricalPolicy.Draw([0.25f, 0.5f, 0.25f], uniform), Is.EqualTo(action));

    [Test]
    public void Entropy_of_equal_shares_is_the_logarithm_of_their_number() =>
        Assert.That(CategoricalPolicy.Entropy([0.25f, 0.25f, 0.25f, 0.25f]), Is.EqualTo(Math.Log(4)).Within(1e-6));

    [Test]
    public void Entropy_of_certainty_is_zero() => Assert.That(CategoricalPolicy.Entropy([0, 1, 0]), Is.Zero);

    [TestCase(0)]
    [TestCase(0.3)]
    public void The_gradient_is_the_central_difference_of_the_loss(double entropyWeight)
    {
        double[] logits = [0.5, -1, 0.2];
        double Loss()
        {
            var p = new double[3];
            Softmax.Of<double>(logits, p);
            return 0.5 * (-1.7 * Math.Log(p[2]) + entropyWeight * p.Sum(share => share * Math.Log(share)));
        }
        var (probabilities, gradient) = (new float[3], new float[3]);
        Softmax.Of<float>([0.5f, -1, 0.2f], probabilities);

        CategoricalPolicy.Gradient(probabilities, 2, 1.7f, (float)entropyWeight, 0.5f, gradient);

        Assert.That(gradient, Is.EqualTo(CentralDifferences.Slopes(3, i => ref logits[i], Loss)).Within(1e-6));
    }
}
