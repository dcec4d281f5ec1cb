using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InnerAlignment.Course.Commands;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Release;

/// <summary>Looks for what forbids giving a course out: notebooks out of form, and the text of answers. Nothing runs.</summary>
internal static class ReleaseReview
{
    /// <summary>Every notebook that is not canonical and portable.</summary>
    public static IEnumerable<string> Form(ReleasedCourse course) => course.Notebooks.SelectMany(notebook => FormatCommand.Check(course.FileOf(notebook)));

    /// <summary>Every place at which the text of an answer would reach learners; the rule is that of <see cref="AnswerText"/>.</summary>
    /// <param name="course">What is given out.</param>
    /// <param name="answers">The answers of the whole course.</param>
    /// <param name="texts">The files of a bundle that learners can read, but for the notebooks.</param>
    public static IEnumerable<string> Leaks(ReleasedCourse course, AnswerFiles answers, IEnumerable<(string Path, string Text)> texts)
    {
        var known = AnswerText.Of(course.Catalog, answers);
        var cells = course.Notebooks.SelectMany(notebook => notebook.Document.Cells.Select(cell => (Path: $"notebooks/{notebook.Path}: cell {cell.Id}", Text: TextOf(cell))));
        return from place in cells.Concat(texts)
               from holder in known.In(place.Text)
               select $"{place.Path}: holds text of {holder}; expected none. Take it out.";
    }

    private static string TextOf(NotebookCell cell) => string.Join('\n', [cell.Source, .. Strings(cell.Metadata), .. Strings(cell.Outputs)]);

    private static ImmutableArray<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => [.. members.SelectMany(member => Strings(member.Value))],
        JsonArray items => [.. items.SelectMany(item => Strings(item))],
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
