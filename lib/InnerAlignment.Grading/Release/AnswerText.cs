using System.Collections.Immutable;
using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Release;

/// <summary>Finds the text of answers where it must not stand: in what is given out.</summary>
/// <remarks>
/// The rule: compared is by tokens (names, numbers, single signs) without comments, so layout and comments hide nothing. <see cref="TellingRun"/> tokens in a
/// row that stand in a reference answer are its text, and a reference answer that is shorter is telling as a whole. What learners are meant to have is taken
/// out first: the signature that the header states, and what stands in the exercise's stub or hints as they are given out. <see cref="LongRun"/> tokens in a row
/// are telling even in a hint, which may show a line but not the answer; and so many of a known-wrong answer are its text: it shares shorter ones with code that
/// notebooks show on purpose. New names for the same code are not seen through.
/// </remarks>
public sealed partial class AnswerText
{
    /// <summary>So many tokens of a reference answer in a row are nobody's coincidence.</summary>
    public const int TellingRun = 16;

    /// <summary>So many are too many for a hint, and the text of a known-wrong answer.</summary>
    public const int LongRun = 32;

    private readonly Dictionary<string, string> holders = new(StringComparer.Ordinal);
    private readonly ImmutableArray<int> lengths;

    private AnswerText(IEnumerable<(string[] Run, string Holder)> telling)
    {
        HashSet<int> seen = [];
        foreach (var (run, holder) in telling)
        {
            seen.Add(run.Length);
            holders.TryAdd(string.Join(' ', run), holder);
        }

        lengths = [.. seen.Order()];
    }

    /// <summary>The answers of a course.</summary>
    /// <param name="catalog">Its notebooks with their stubs.</param>
    /// <param name="files">Its answers; those of exercises that it has not are left out.</param>
    public static AnswerText Of(CourseCatalog catalog, AnswerFiles files)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(files);
        return new AnswerText(catalog.Exercises.SelectMany(header => Telling(catalog, header, files)));
    }

    /// <summary>The answers whose text stands in a text, commented out or not; once each: <c>the reference answer to same-agent</c>.</summary>
    public IEnumerable<string> In(string text) =>
        from tokens in (string[][])[Tokens(text), Tokens(CommentMark().Replace(text, ""))]
        from length in lengths
        from run in Runs(tokens, length)
        let holder = holders.GetValueOrDefault(string.Join(' ', run))
        where holder is not null
        group holder by holder into found
        select found.Key;

    private static IEnumerable<(string[] Run, string Holder)> Telling(CourseCatalog catalog, ExerciseHeader header, AnswerFiles files)
    {
        var stub = Tokens(catalog.NotebookOf(header.Slug).Document.Cells.First(cell => cell.Role == CellRole.Answer && cell.Exercise == header.Slug).Source);
        string[][] given = [stub, .. header.Hints.Select(Tokens)];
        if (files.References.TryGetValue(header.Slug, out var reference))
        {
            var body = Body(reference, header);
            foreach (var run in Runs(body, Math.Min(TellingRun, body.Length)).Where(run => !given.Any(text => Holds(text, run))).Concat(Long(body, stub)))
                yield return (run, $"the reference answer to {header.Slug}");
        }

        foreach (var wrong in files.KnownWrong.Where(wrong => wrong.Slug == header.Slug))
        {
            foreach (var run in Long(Body(wrong.Source, header), stub))
                yield return (run, $"the known-wrong answer {wrong.Slug}.{wrong.Name}");
        }
    }

    private static IEnumerable<string[]> Long(string[] body, string[] stub) => Runs(body, LongRun).Where(run => !Holds(stub, run));

    private static bool Holds(string[] text, string[] run) => IndexOf(text, run) >= 0;

    /// <summary>An answer without the signature that its stub shows.</summary>
    private static string[] Body(string answer, ExerciseHeader header)
    {
        var (tokens, signature) = (Tokens(answer), Tokens(header.Entry));
        int at = IndexOf(tokens, signature);
        return at < 0 ? tokens : [.. tokens[..at], .. tokens[(at + signature.Length)..]];
    }

    private static int IndexOf(string[] tokens, string[] part) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - part.Length + 1)).FirstOrDefault(at => tokens.AsSpan(at).StartsWith(part), -1);

    private static IEnumerable<string[]> Runs(string[] tokens, int length) => length == 0
        ? []
        : Enumerable.Range(0, Math.Max(0, tokens.Length - length + 1)).Select(start => tokens[start..(start + length)]);

    private static string[] Tokens(string code) => [.. Token().Matches(Comment().Replace(code, "")).Select(match => match.Value)];

    [GeneratedRegex(@"\w+(\.\d+)?|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"//[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("//+", RegexOptions.CultureInvariant)]
    private static partial Regex CommentMark();
}
