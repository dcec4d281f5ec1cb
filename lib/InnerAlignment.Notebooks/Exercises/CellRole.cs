namespace InnerAlignment.Notebooks.Exercises;

/// <summary>What a cell is for: the value of <c>metadata.course.role</c>.</summary>
public enum CellRole
{
    /// <summary>Prose or code with no role of its own.</summary>
    None,

    /// <summary>Loads the library and what the rest of the notebook needs.</summary>
    Setup,

    /// <summary>Code that answers build upon, named by the <c>needs</c> of an exercise.</summary>
    Helper,

    /// <summary>Runs something, measures it, and compares it with a reference.</summary>
    Experiment,

    /// <summary>Where a learner commits a number before an experiment shows the result.</summary>
    Prediction,

    /// <summary>The stub of an exercise, which the learner replaces.</summary>
    Answer,

    /// <summary>Tells whether the answer so far is right, and never throws.</summary>
    Check,
}
