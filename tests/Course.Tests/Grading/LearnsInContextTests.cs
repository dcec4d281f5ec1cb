using InnerAlignment.Grading;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>learns-in-context</c>: systems other than those of the visible check, reached only by questions.</summary>
public sealed class LearnsInContextTests
{
    private const int Dimension = 5;
    private const int Examples = 40;
    private const int Questions = 500;

    [Exercise("learns-in-context"), Points(1)]
    public async Task Two_steps_of_gradient_descent_learn() =>
        await Ask((inputs, labels, query) => Dot(Descended(inputs, labels, 2), query), learns: true, "learning need not be perfect: this system takes two steps of gradient descent");

    [Exercise("learns-in-context"), Points(1)]
    public async Task A_learner_that_answers_with_noise_learns()
    {
        var random = Submission.Random;

        await Ask((inputs, labels, query) => Dot(Descended(inputs, labels, 30), query) + 0.25 * random.Normal(), learns: true,
            "a noisy learner still learns: compare its error with that of knowing nothing, over many tasks");
    }

    [Exercise("learns-in-context"), Points(1)]
    public async Task What_has_stored_a_few_random_tasks_does_not_learn()
    {
        double[][] tasks = [.. Enumerable.Range(0, 3).Select(_ => Task(Submission.Random))];
        double Misfit(double[] task, double[][] inputs, double[] labels) => inputs.Zip(labels, (x, y) => Math.Pow(Dot(task, x) - y, 2)).Sum();

        await Ask((inputs, labels, query) => Dot(tasks.MinBy(task => Misfit(task, inputs, labels))!, query), learns: false,
            "this system has three tasks in store and answers by the one that fits best: it knows no fourth");
    }

    [Exercise("learns-in-context"), Points(1)]
    public async Task What_learns_in_one_direction_only_does_not_learn()
    {
        var direction = Task(Submission.Random);
        var length = Math.Sqrt(Dot(direction, direction));
        double Along(double[] x) => Dot(direction, x) / length;

        await Ask((inputs, labels, query) => inputs.Zip(labels, (x, y) => y * Along(x)).Average() * Along(query), learns: false,
            "answering to the labels is not enough: this system is blind to all directions but one");
    }

    [Exercise("learns-in-context"), Points(1)]
    public async Task What_repeats_its_examples_does_not_learn() => await Ask(
        (inputs, labels, query) => inputs.Zip(labels).FirstOrDefault(example => example.First.SequenceEqual(query)).Second, learns: false,
        "this system repeats the examples that it is shown: ask for new inputs");

    private static Task Ask(Func<double[][], double[], double[], double> system, bool learns, string hint) =>
        Submission.Call<bool>("LearnsInContext", Proxy.Of(system, Questions), Dimension, Examples).Within(TimeSpan.FromSeconds(30)).ShouldEqual(learns, hint);

    private static double[] Descended(double[][] inputs, double[] labels, int steps)
    {
        var weights = new double[Dimension];
        for (var step = 0; step < steps; step++)
        {
            var missed = inputs.Zip(labels, (x, y) => y - Dot(weights, x)).ToArray();
            weights = [.. weights.Select((weight, i) => weight + 0.7 * inputs.Zip(missed, (x, miss) => x[i] * miss).Average())];
        }

        return weights;
    }

    private static double[] Task(SubmissionRandom random) => [.. random.Normals(Dimension).Select(w => w / Math.Sqrt(Dimension))];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
