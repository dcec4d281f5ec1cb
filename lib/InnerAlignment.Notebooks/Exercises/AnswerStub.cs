using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>The stub of an exercise: it compiles, and throws only when called.</summary>
public static class AnswerStub
{
    /// <summary>A stub made from the header's entry, without a magic line: for a copy of a notebook in which the original is gone.</summary>
    public static string Source(ExerciseHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.Language == "fsharp"
            ? $"let {header.Entry} = raise (System.NotImplementedException \"{header.Slug}\")"
            : $"{header.Entry} => throw new NotImplementedException(\"{header.Slug}\");";
    }

    /// <summary>True when the cell still throws <c>NotImplementedException("&lt;slug&gt;")</c>.</summary>
    public static bool Stands(NotebookCell cell, string slug)
    {
        ArgumentNullException.ThrowIfNull(cell);
        int name = cell.Source.IndexOf("NotImplementedException", StringComparison.Ordinal);
        return name >= 0 && cell.Source.AsSpan(name).Contains($"\"{slug}\"", StringComparison.Ordinal);
    }
}
