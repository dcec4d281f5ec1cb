using InnerAlignment.InContextLearning;
using InnerAlignment.Networks;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.InContextLearning;

public class AttentionWeightsTests
{
    private static readonly InContextRegression Family = new(4, 6, Range: 1);

    [TestCase(1)]
    [TestCase(3)]
    public void A_stack_of_constructed_layers_takes_as_many_steps(int layers)
    {
        var rates = new[] { 2.5, 1.0, 0.7 }[..layers];
        var network = Stack(layers);
        var inputs = new float[20 * Family.InputColumns];
        Family.Deal(20, seed: 2).Next(inputs, new float[20]);

        var outputs = network.Predict([.. rates.SelectMany(rate => AttentionWeights.OneStep(4, 6, rate))], inputs);

        Assert.That(outputs, Is.EqualTo(Enumerable.Range(0, 20).Select(task => -ContextDescent.Predict(Context(inputs, task), 4, rates))).Within(1e-5));
    }

    [Test]
    public void What_a_layer_has_found_is_the_slope_of_its_prediction()
    {
        var layer = Stack(1);
        var parameters = layer.Initialize(seed: 5);
        var inputs = new float[Family.InputColumns];
        Family.Deal(1, seed: 4).Next(inputs, new float[1]);

        var found = new AttentionWeights(parameters).Found(inputs);

        var slopes = Enumerable.Range(0, 4).Select(i => -(Moved(i, 0.5f) - Moved(i, -0.5f)));      // linear in the query
        Assert.That(found, Is.EqualTo(slopes).Within(1e-4));

        float Moved(int coordinate, float by)
        {
            float[] moved = [.. inputs];
            moved[^(5 - coordinate)] += by;
            return layer.Predict(parameters, moved)[0];
        }
    }

    [Test]
    public void A_step_finds_what_gradient_descent_finds_and_has_its_effect()
    {
        var weights = new AttentionWeights(AttentionWeights.OneStep(4, 6, 1.5));
        var inputs = new float[Family.InputColumns];
        Family.Deal(1, seed: 4).Next(inputs, new float[1]);

        Assert.That(weights.Found(inputs), Is.EqualTo(ContextDescent.Weights(inputs, 4, 1.5)).Within(1e-6));
        for (var i = 0; i < 5; i++)
            for (var j = 0; j < 5; j++)
                Assert.That(weights.Effect[i, j], Is.EqualTo(i == j && i < 4 ? -1.5 / 6 : 0).Within(1e-7));
        Assert.That(AttentionWeights.Cosine([1, 1], [0, 2]), Is.EqualTo(Math.Sqrt(0.5)).Within(1e-12));
    }

    // Turning all labels around turns the answer around: nothing is left in it that does not depend on them.
    [Test]
    public void A_separated_layer_answers_to_labels_only()
    {
        var layer = Stack(1);
        var parameters = layer.Initialize(seed: 6);
        var inputs = new float[Family.InputColumns];
        Family.Deal(1, seed: 7).Next(inputs, new float[1]);
        float[] turned = [.. inputs.Select((value, i) => i % 5 == 4 ? -value : value)];
        var before = layer.Predict(parameters, turned)[0] + layer.Predict(parameters, inputs)[0];

        AttentionWeights.Separate(parameters, width: 5);

        Assert.That(layer.Predict(parameters, turned)[0], Is.EqualTo(-layer.Predict(parameters, inputs)[0]).Within(1e-5).And.Not.Zero);
        Assert.That(Math.Abs(before), Is.GreaterThan(1e-3));
    }

    [Test]
    public void Anything_but_four_square_matrices_is_refused() =>
        Assert.That(() => new AttentionWeights(new float[4 * 25 + 1]), Throws.ArgumentException.With.Message.Contains("101 numbers"));

    [TestCase(99, 5)]
    [TestCase(4, 1)]
    public void What_cannot_be_separated_is_refused(int numbers, int width) => Assert.That(
        () => AttentionWeights.Separate(new float[numbers], width), Throws.ArgumentException.With.Message.Contains($"[{width}, {width}]").And.Message.Contains($"{numbers} numbers"));

    private static Network Stack(int layers) =>
        new(new Shape(7, 5), [.. Enumerable.Range(1, layers).Select(layer => (Layer)new LinearSelfAttention(QueryOnly: layer == layers)), new Slice(4, 1)]);

    private static ReadOnlySpan<float> Context(float[] inputs, int task) => inputs.AsSpan(task * Family.InputColumns, Family.InputColumns);
}
