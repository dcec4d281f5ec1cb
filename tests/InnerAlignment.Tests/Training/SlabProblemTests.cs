using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

public sealed class SlabProblemTests
{
    private const int Examples = 5000;
    private static readonly SlabProblem Problem = new(6, Seed: 3);
    private static readonly (double[] Coordinates, bool Positive)[] Drawn = Unrotated(Problem.Draw(Examples, seed: 1));

    [Test]
    public void The_linear_coordinate_parts_the_classes_by_twice_the_margin()
    {
        Assert.That(Drawn.Where(example => example.Positive).Min(example => example.Coordinates[0]), Is.InRange(0.1 - 1e-6, 0.11));
        Assert.That(Drawn.Where(example => !example.Positive).Max(example => example.Coordinates[0]), Is.InRange(-0.11, -0.1 + 1e-6));
    }

    [Test]
    public void Slabs_belong_to_the_classes_in_turn([Range(1, 5)] int coordinate)
    {
        foreach (var (coordinates, positive) in Drawn)
        {
            var along = coordinates[coordinate] + 1 + 1e-6;                 // rounded to single precision on the way
            var slab = (int)(along / 0.44);
            Assert.That(along - 0.44 * slab, Is.LessThan(0.24 + 3e-6), "between the slabs lies nothing");
            Assert.That(slab % 2 == 1, Is.EqualTo(positive));
        }
    }

    // The mean of a slab coordinate is 0 in either class; its variance is below 0.6, so 0.09 are 5.8 standard errors: false alarm below 4e-8 for all five.
    [Test]
    public void No_threshold_on_a_slab_coordinate_is_worth_anything([Range(1, 5)] int coordinate) =>
        Assert.That(Drawn.Where(example => example.Positive).Average(example => example.Coordinates[coordinate]), Is.Zero.Within(0.09));

    [Test]
    public void The_rotation_keeps_lengths()
    {
        var data = Problem.Draw(1, seed: 2);

        var coordinates = Problem.Coordinates(data.Input(0));

        Assert.That(coordinates.Sum(x => x * x), Is.EqualTo(data.Input(0).ToArray().Sum(x => (double)x * x)).Within(1e-5));
        Assert.That(coordinates[0], Is.Not.EqualTo(data.Input(0)[0]).Within(1e-3));
    }

    // Of 5,000 examples half agree with the label by chance; 0.039 are 5.5 standard errors: false alarm below 4e-8.
    [Test]
    public void A_randomized_coordinate_says_nothing_of_the_label()
    {
        var drawn = Unrotated(Problem.Draw(Examples, seed: 1, index => index == 0));

        Assert.That(drawn.Average(example => example.Coordinates[0] > 0 == example.Positive ? 1.0 : 0), Is.EqualTo(0.5).Within(0.039));
        Assert.That(drawn.All(example => (int)((example.Coordinates[3] + 1 + 1e-6) / 0.44) % 2 == 1 == example.Positive), Is.True, "the others still tell");
    }

    private static (double[] Coordinates, bool Positive)[] Unrotated(Dataset data) =>
        [.. Enumerable.Range(0, data.Count).Select(i => (Problem.Coordinates(data.Input(i)), data.Target(i)[0] == 1))];
}
