namespace InnerAlignment.Notebooks.Documents;

/// <summary>A file cannot be read as a notebook, or a notebook breaks a rule that reading it depends on.</summary>
/// <param name="path">The file, as the caller named it.</param>
/// <param name="came">What was found.</param>
/// <param name="expected">What should have been there.</param>
/// <param name="remedy">What to do, as a sentence.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class NotebookFormatException(string path, string came, string expected, string remedy, Exception? innerException = null)
    : Exception($"{path}: {came}; expected {expected}. {remedy}", innerException)
{
    /// <summary>The file, as the caller named it.</summary>
    public string Path { get; } = path;

    /// <summary>What was found, what should have been there, and what to do.</summary>
    public (string Came, string Expected, string Remedy) Reason { get; } = (came, expected, remedy);
}
