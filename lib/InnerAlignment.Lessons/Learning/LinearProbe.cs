using InnerAlignment.Alignment;
using InnerAlignment.Interpretability;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Learning;

/// <summary>Whether a concept can be read off a system's activations by a linear classifier: what a probe finds, and what it is worth.</summary>
/// <remarks>ML.NET's logistic regression (L-BFGS), trained on the tiles of some levels and scored on those of others. The control is the same probe trained on
/// shuffled labels (in the spirit of Hewitt and Liang 2019, arXiv 1909.03368): what it reaches says nothing about the system.</remarks>
/// <param name="Accuracy">Share of tiles of the scored levels that the probe gets right, 0 to 1.</param>
/// <param name="Control">The same for the probe that was trained on shuffled labels.</param>
/// <param name="Majority">What always saying the commoner answer would reach on the scored levels.</param>
public sealed record LinearProbe(double Accuracy, double Control, double Majority)
{
    /// <summary>Trains and scores a probe.</summary>
    /// <param name="system">The system that is looked into.</param>
    /// <param name="training">Levels that the probe is trained on.</param>
    /// <param name="testing">Levels that it is scored on; others.</param>
    /// <param name="concept">What is looked for: true or false for every tile of a level.</param>
    /// <param name="seed">Of the shuffled labels.</param>
    /// <exception cref="ArgumentException">The concept is true of all tiles of the training levels, or of none.</exception>
    public static LinearProbe Of(
        IMazeSystem system, IReadOnlyList<SpecimenLevel> training, IReadOnlyList<SpecimenLevel> testing, Func<SpecimenLevel, Position, bool> concept, ulong seed)
    {
        var (seen, unseen) = (Tiles(system, training, concept), Tiles(system, testing, concept));
        bool[] shuffled = [.. seen.Labels];
        new RandomStream(seed).Shuffle<bool>(shuffled);
        double Score(LabelledTable table) => ClassificationScore.Of(MlNetTrainer.Lbfgs.Train(table), unseen).Accuracy;
        var share = unseen.Labels.Count(label => label) / (double)unseen.Labels.Count;
        return new(Score(seen), Score(seen with { Labels = shuffled }), Math.Max(share, 1 - share));
    }

    private static LabelledTable Tiles(IMazeSystem system, IReadOnlyList<SpecimenLevel> levels, Func<SpecimenLevel, Position, bool> concept)
    {
        double[][] rows = [.. levels.SelectMany(system.Activations)];
        return new(
            [.. Enumerable.Range(1, rows[0].Length).Select(i => $"activation {i}")], rows,
            [.. levels.SelectMany(level => level.Maze.Places.Select(place => concept(level, place)))]);
    }
}
