using InnerAlignment.Alignment;
using InnerAlignment.Interpretability;
using InnerAlignment.Lessons.Learning;
using InnerAlignment.Randomness;

namespace InnerAlignment.Lessons.Tests.Learning;

public sealed class LinearProbeTests
{
    private static readonly SpecimenLevel[] Levels = SpecimenLevel.DrawMany(new RandomStream(1), 24, disambiguating: 0.5);

    /// <summary>Whether a step up brings a compass nearer is one of its activations.</summary>
    [Test]
    public void What_stands_in_the_activations_is_read_off_without_a_fault()
    {
        var probe = LinearProbe.Of(new Compass(1), Levels[..16], Levels[16..], (level, place) => place.Row > level.Goal.Row, seed: 1);

        Assert.That(probe.Accuracy, Is.EqualTo(1));
        Assert.That(probe.Control, Is.LessThan(0.9));
    }

    /// <summary>A compass without pull shows the same numbers everywhere.</summary>
    [Test]
    public void Where_nothing_is_to_be_read_the_commoner_answer_is_all_there_is()
    {
        var probe = LinearProbe.Of(new Compass(0), Levels[..16], Levels[16..], (level, place) => place.Row > 0, seed: 1);

        Assert.That(probe.Accuracy, Is.EqualTo(probe.Majority));
        Assert.That(probe.Majority, Is.EqualTo(Levels[16..].SelectMany(level => level.Maze.Places).Average(place => place.Row > 0 ? 1 : 0)).Within(1e-12));
    }
}
