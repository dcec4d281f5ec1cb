using System.Collections.Immutable;
using InnerAlignment.Course.Report;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Run;

/// <summary>What a run was asked to do.</summary>
internal sealed record RunOptions
{
    public required CourseRoot Root { get; init; }

    /// <summary>The notebooks, in the order of the report.</summary>
    public required ImmutableArray<NotebookFile> Files { get; init; }

    public required string Out { get; init; }

    public AnswerMode Answers { get; init; } = AnswerMode.Reference;

    /// <summary>How long one cell may run.</summary>
    public TimeSpan CellLimit { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How many notebooks run at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a notebook goes on behind a failed cell.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>Whether a notebook that was green with the same content is not run again.</summary>
    public bool Reuse { get; init; }

    /// <summary>Whether the report is opened in a browser at the end.</summary>
    public OpenReport Open { get; init; } = OpenReport.Never;

    /// <summary>Whether only cells run that are cheap enough for every host, and those that prepare them.</summary>
    public bool FastOnly { get; init; }

    /// <summary>The installed kernel of Jupyter that notebooks run on; null for the course's own.</summary>
    public string? Kernel { get; init; }

    /// <summary>What tells apart runs of the same content that may end differently.</summary>
    public string Variant => (FastOnly ? "fast " : "") + (Kernel is null ? "" : $"{Kernel} ");

    /// <summary>Whether a code cell is run.</summary>
    public bool Takes(NotebookCell cell) =>
        !FastOnly || cell.IsFast || cell.Role is CellRole.Setup or CellRole.Helper or CellRole.Answer or CellRole.Prediction;
}
