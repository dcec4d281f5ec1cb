using InnerAlignment.Alignment;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Interpretability;

/// <summary>A trained lookup table: it knows what to do on every tile of every maze it was trained in, and wants nothing.</summary>
/// <param name="Name">What tables and figures call it.</param>
/// <param name="Table">Which mazes it has entries for.</param>
/// <param name="Scores">Its entries, <c>[Table.Dimension]</c>.</param>
public sealed record MemorisedPolicy(string Name, TableSpecimen Table, double[] Scores) : IMazeSystem
{
    private const double Rate = 0.2;

    /// <inheritdoc/>
    public bool Plans => false;

    /// <summary>A table trained by Adam, from scores 0, to do in some levels what a teacher does there.</summary>
    /// <param name="name">What tables and figures call it.</param>
    /// <param name="levels">Where it is trained.</param>
    /// <param name="teacher">The behavior to learn: a policy <c>[S, A]</c> for each level.</param>
    /// <param name="steps">Steps of training, at least 1.</param>
    public static MemorisedPolicy Of(string name, IReadOnlyCollection<SpecimenLevel> levels, Func<SpecimenLevel, double[]> teacher, int steps = 400)
    {
        var table = new TableSpecimen(levels, teacher);
        return new(name, table, new Adam(Rate).Minimize(table, new double[table.Dimension]).RunFor(steps).BestPoint);
    }

    /// <inheritdoc/>
    public double[] Policy(SpecimenLevel level) => Table.Policy(Scores, level);

    /// <summary>The four scores of every tile.</summary>
    public double[][] Activations(SpecimenLevel level) => [.. Table.Scores(Scores, level).Chunk(Moves.All.Count)];

    /// <inheritdoc/>
    public IMazeSystem Thinking(int rounds) => this;
}
