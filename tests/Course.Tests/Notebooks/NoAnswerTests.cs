using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Notebooks;

/// <summary>No notebook and no data file holds an answer.</summary>
/// <remarks>
/// Compared is by tokens (names, numbers, operators), so layout hides nothing. A run of sixteen tokens in common is an answer's text;
/// so are an answer's own lines of code whole when it is shorter. What the stub already shows, the entry's signature, is taken out first.
/// </remarks>
public sealed partial class NoAnswerTests
{
    private const int TellingRun = 16;

    private static IEnumerable<string> Slugs => CourseCatalog.Load(CourseFiles.Root).Exercises.Select(exercise => exercise.Slug);

    [TestCaseSource(nameof(Slugs))]
    public void No_file_that_ships_holds_the_reference_answer(string slug)
    {
        var body = Body(slug);

        var holders = Texts().Where(file => Holds(Tokens(file.Text), body)).Select(file => file.Name);

        Assert.That(body, Is.Not.Empty);
        Assert.That(holders, Is.Empty);
    }

    [TestCaseSource(nameof(Slugs))]
    public void The_measure_finds_an_answer_that_is_there(string slug)
    {
        var answer = AnswerFiles.Load(CourseFiles.Root).References[slug];
        var leaked = $"Some prose.\n{string.Join("\n    ", answer.Split('\n'))}\nMore prose.";

        Assert.That(Holds(Tokens(leaked), Body(slug)), Is.True);
    }

    /// <summary>The answer's tokens without comments and without the signature that the stub shows.</summary>
    private static string[] Body(string slug)
    {
        var header = CourseCatalog.Load(CourseFiles.Root).Exercise(slug);
        var tokens = Tokens(AnswerFiles.Load(CourseFiles.Root).References[slug]);
        var signature = Tokens(header.Entry);
        int at = IndexOf(tokens, signature);
        return at < 0 ? tokens : [.. tokens[..at], .. tokens[(at + signature.Length)..]];
    }

    private static bool Holds(string[] text, string[] body)
    {
        int length = Math.Min(TellingRun, body.Length);
        var runs = Runs(body, length).ToHashSet();
        return Runs(text, length).Any(runs.Contains);
    }

    private static IEnumerable<string> Runs(string[] tokens, int length) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - length + 1)).Select(start => string.Join(' ', tokens[start..(start + length)]));

    private static int IndexOf(string[] tokens, string[] part) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - part.Length + 1)).FirstOrDefault(at => tokens.AsSpan(at).StartsWith(part), -1);

    private static string[] Tokens(string code) => [.. Token().Matches(Comment().Replace(code, "")).Select(match => match.Value)];

    private static IEnumerable<(string Name, string Text)> Texts()
    {
        foreach (var notebook in CourseFiles.Notebooks)
        {
            foreach (var cell in NotebookReader.ReadFile(CourseFiles.Notebook(notebook)).Cells)
                yield return ($"{notebook}: {cell.Id}", cell.Source + "\n" + cell.Metadata.ToJsonString());
        }

        var data = Path.Combine(CourseFiles.Root.Path, "data");
        foreach (var file in Directory.Exists(data) ? Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories) : [])
            yield return (Path.GetFileName(file), File.ReadAllText(file));
    }

    [GeneratedRegex(@"\w+(\.\d+)?|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"//[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
