using InnerAlignment.Lessons.Figures;
using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Tests.Figures;

/// <summary>What a reader who cannot see a figure is told.</summary>
public sealed class FigureWordsTests
{
    [Test]
    public void Lines_are_told_by_their_axes_ends_and_extremes()
    {
        var figure = Figure.Lines("Loss", Series.Of("Adam", [4, 0.5, 1]), Series.Of("none", [])).Axes("step", "loss").LogY().Level("noise", 0.25);

        Assert.That(figure.Words, Is.EqualTo(
            "Loss. Horizontal axis: step. Vertical axis: loss, logarithmic. Adam: from 4 at 0 to 1 at 2, lowest 0.5, highest 4. "
            + "none: no points. noise: from 0.25 at 0 to 0.25 at 2."));
    }

    [Test]
    public void Bars_are_told_one_by_one() =>
        Assert.That(Figure.Bars("Share", ["a", "b"], [0.25, 0.5], [0.01, 0.02]).Axes("player", "share").Words, Is.EqualTo(
            "Share. Horizontal axis: player. Vertical axis: share. a 0.25 ± 0.01, b 0.5 ± 0.02."));

    [Test]
    public void A_maze_is_told_by_its_landmarks_and_its_moves() =>
        Assert.That(
            Figure.Mazes("Maze", new DrawnMaze(MazePicture.ReadCells("#A.G")) { Policy = _ => Move.Right }).Words,
            Is.EqualTo("Maze. start at 1, 0. goal at 3, 0. Arrows at 2 places show the moves."));

    [Test]
    public void Own_words_take_their_place_and_stay() =>
        Assert.That(Figure.Lines("Loss", Series.Of("Adam", [4, 1])).Saying("The loss falls.").LogY().Words, Is.EqualTo("The loss falls."));

    [Test]
    public void A_series_of_unequal_lengths_is_refused_with_both_lengths() =>
        Assert.That(
            () => Figure.Lines("Loss", new Series("Adam", [1, 2], [1])),
            Throws.ArgumentException.With.Message.Contains("2 positions but 1 values"));

    [Test]
    public void A_spread_is_the_middle_half_of_the_runs()
    {
        var median = Series.Median("x", [0], [[5], [1], [2], [4], [3]]);
        var mean = Series.Mean("x", [0], [[1], [3]]);

        Assert.That((median.Low![0], median.Y[0], median.High![0]), Is.EqualTo((2.0, 3.0, 4.0)));
        Assert.That((mean.Low![0], mean.Y[0], mean.High![0]), Is.EqualTo((2 - Math.Sqrt(2), 2.0, 2 + Math.Sqrt(2))));
    }
}
