using InnerAlignment.InContextLearning;

namespace InnerAlignment.Tests.InContextLearning;

public class ContextDescentTests
{
    // Two examples of two coordinates and a query, tokens (x, y).
    private static readonly float[] Context = [1, 0, 2, 0, 2, -2, 3, 1, 0];

    // By hand: w1 = eta/2 (2 (1, 0) - 2 (0, 2)); with eta = 1 it is (1, -2), which misses by 1 and by 2 after -4: y - w . x = 1, 2.
    [Test]
    public void Steps_are_those_of_paper_and_pencil()
    {
        Assert.That(ContextDescent.Weights(Context, 2), Is.EqualTo(new[] { 0.0, 0.0 }));
        Assert.That(ContextDescent.Weights(Context, 2, 1), Is.EqualTo(new[] { 1.0, -2.0 }).Within(1e-12));
        Assert.That(ContextDescent.Weights(Context, 2, 1, 0.5), Is.EqualTo(new[] { 1.25, -1.0 }).Within(1e-12));
        Assert.That(ContextDescent.Predict(Context, 2, 1, 0.5), Is.EqualTo(3 * 1.25 - 1).Within(1e-12));
    }

    [Test]
    public void Many_steps_solve_the_examples()
    {
        var rates = Enumerable.Repeat(0.4, 400).ToArray();

        Assert.That(ContextDescent.Weights(Context, 2, rates), Is.EqualTo(new[] { 2.0, -1.0 }).Within(1e-9));
    }

    [Test]
    public void A_context_of_other_tokens_is_refused() =>
        Assert.That(() => ContextDescent.Weights(Context, 3, 1), Throws.ArgumentException.With.Message.Contains("4 numbers"));
}
