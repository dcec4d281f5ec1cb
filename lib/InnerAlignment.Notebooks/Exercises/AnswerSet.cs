using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>Which answers stand in a notebook when it runs: the reference, what a learner starts from, the file's own, or given ones.</summary>
/// <remarks>Applying replaces the source of answer cells by the slug of their exercise and keeps everything else. The magic line of
/// a language other than C# is put in front. Files are never touched.</remarks>
public sealed class AnswerSet
{
    private readonly Func<ExerciseHeader, string?> answerFor;
    private readonly bool commitsPredictions;

    private AnswerSet(Func<ExerciseHeader, string?> answerFor, bool commitsPredictions = false)
    {
        this.answerFor = answerFor;
        this.commitsPredictions = commitsPredictions;
    }

    /// <summary>The notebook as the file stands.</summary>
    public static AnswerSet None { get; } = new(_ => null);

    /// <summary>What a learner starts from: every answer is the stub that <see cref="AnswerStub"/> writes, unless the file still has its own.</summary>
    public static AnswerSet Stubs { get; } = new(AnswerStub.Source);

    /// <summary>The reference answers; predictions are committed by the source their cell names.</summary>
    /// <param name="files">The answers of the course.</param>
    public static AnswerSet Reference(AnswerFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new(header => files.References.GetValueOrDefault(header.Slug) ?? throw MissingReference(header), commitsPredictions: true);
    }

    /// <summary>Given answers; exercises without one stay as the file stands.</summary>
    /// <param name="sources">From slug to source.</param>
    public static AnswerSet Given(IReadOnlyDictionary<string, string> sources) => new(header => sources.GetValueOrDefault(header.Slug));

    /// <summary>This set, but with one answer replaced.</summary>
    public AnswerSet With(string slug, string source) =>
        new(header => header.Slug == slug ? source : answerFor(header), commitsPredictions);

    /// <summary>This set, but with the stub for one exercise.</summary>
    public AnswerSet WithStub(string slug) =>
        new(header => header.Slug == slug ? AnswerStub.Source(header) : answerFor(header), commitsPredictions);

    /// <summary>A document with these answers in its answer cells.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="path">What errors call it.</param>
    /// <exception cref="NotebookFormatException">A header is wrong, an answer cell names no exercise, or a reference answer is missing.</exception>
    public NotebookDocument Apply(NotebookDocument document, string path = "notebook")
    {
        ArgumentNullException.ThrowIfNull(document);
        if (this == None)
            return document;
        var headers = ExerciseHeaderReader.ReadAll(document, path).ToDictionary(header => header.Slug);
        return document with { Cells = [.. document.Cells.Select(cell => Apply(cell, headers, path))] };
    }

    private NotebookCell Apply(NotebookCell cell, Dictionary<string, ExerciseHeader> headers, string path) => cell.Role switch
    {
        CellRole.Answer => ApplyAnswer(cell, HeaderOf(cell, headers, path)),
        CellRole.Prediction when commitsPredictions && cell.Commit is { } commit => WithSource(cell, commit),
        _ => cell,
    };

    private NotebookCell ApplyAnswer(NotebookCell cell, ExerciseHeader header)
    {
        if (answerFor(header) is not { } answer)
            return cell;
        return answer == AnswerStub.Source(header) && AnswerStub.Stands(cell, header.Slug) ? cell : WithSource(cell, answer);
    }

    private static NotebookCell WithSource(NotebookCell cell, string source) =>
        cell with { Source = CellLanguages.WithMagicLine(source, cell.Language) };

    private static ExerciseHeader HeaderOf(NotebookCell cell, Dictionary<string, ExerciseHeader> headers, string path) =>
        headers.GetValueOrDefault(cell.Exercise ?? "") ?? throw new NotebookFormatException(
            path, $"cell {cell.Id}: no header for exercise '{cell.Exercise}'", "a Markdown cell with that slug", "Add the header.");

    private static NotebookFormatException MissingReference(ExerciseHeader header) => new(
        $"tests/Course.Tests/Solutions/{header.Slug}{(header.Language == "fsharp" ? ".fsx" : ".csx")}",
        "no such file", $"the reference answer to '{header.Title}'", "Write it, or run with --answers stubs or none.");
}
