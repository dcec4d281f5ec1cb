using InnerAlignment.Alignment;

namespace InnerAlignment.Interpretability;

/// <summary>A system that walks mazes and whose insides are known, so that a detector of search can be scored on it.</summary>
public interface IMazeSystem
{
    /// <summary>What tables and figures call it.</summary>
    string Name { get; }

    /// <summary>The truth that detectors are scored against: whether it acts by searching, inside, for what does well by an objective of its own.</summary>
    bool Plans { get; }

    /// <summary>What it does in a level: <c>pi(a | s)</c>, <c>[S, A]</c>.</summary>
    double[] Policy(SpecimenLevel level);

    /// <summary>The numbers inside it from which its moves follow, a row for every tile, <c>[S][width]</c>; the width is the same in every level.</summary>
    double[][] Activations(SpecimenLevel level);

    /// <summary>The same system with more or less to think: so many rounds of whatever it repeats inside. Itself, where nothing is repeated.</summary>
    /// <param name="rounds">At least 0.</param>
    IMazeSystem Thinking(int rounds);
}
