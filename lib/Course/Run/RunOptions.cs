using System.Collections.Immutable;
using InnerAlignment.Course.Report;
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
}
