using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>The form that lets one notebook run unchanged in every host: what can be rewritten, and what only its author can mend.</summary>
public static class NotebookRules
{
    /// <summary>Every rule that a notebook breaks, in document order within each rule.</summary>
    public static ImmutableArray<Finding> Check(NotebookDocument document, NotebookPlace place)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(place);
        return [.. Rewrites.Findings(document, place), .. CheckRewritten(Rewrite(document, place), place)];
    }

    /// <summary>The notebook with everything mended that needs no author.</summary>
    public static NotebookDocument Rewrite(NotebookDocument document, NotebookPlace place)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(place);
        return Rewrites.Apply(document, place);
    }

    private static IEnumerable<Finding> CheckRewritten(NotebookDocument document, NotebookPlace place) =>
    [
        .. CellRules.Check(document, place),
        .. SourceRules.Check(document, place),
        .. SeedRules.Check(document, place),
        .. ExerciseRules.Check(document, place),
    ];
}
