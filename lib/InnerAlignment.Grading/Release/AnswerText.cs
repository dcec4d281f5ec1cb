using System.Collections.Immutable;
using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Release;

/// <summary>Finds the text of answers where it must not stand: in what is given out.</summary>
/// <remarks>
/// The rule: compared is by tokens (names, numbers, single signs) without comments, so layout and comments hide nothing. <see cref="TellingRun"/> tokens in a
/// row that stand in a reference answer or in a known-wrong one are an answer's text; a reference answer that is shorter is telling as a whole. What learners
/// are meant to have is taken out first: the signature that the header states, and every run that stands in the exercise's stub as it is given out. New names
/// for the same code are not seen through.
/// </remarks>
public sealed partial class AnswerText
{
    /// <summary>So many tokens in a row are nobody's coincidence.</summary>
    public const int TellingRun = 16;

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
        var given = Tokens(catalog.NotebookOf(header.Slug).Document.Cells.First(cell => cell.Role == CellRole.Answer && cell.Exercise == header.Slug).Source);
        var reference = files.References.TryGetValue(header.Slug, out var source)
            ? Telling(source, header, given, shortToo: true).Select(run => (run, $"the reference answer to {header.Slug}"))
            : [];
        return reference.Concat(files.KnownWrong.Where(wrong => wrong.Slug == header.Slug).SelectMany(wrong =>
            Telling(wrong.Source, header, given, shortToo: false).Select(run => (run, $"the known-wrong answer {wrong.Slug}.{wrong.Name}"))));
    }

    private static IEnumerable<string[]> Telling(string answer, ExerciseHeader header, string[] given, bool shortToo)
    {
        var body = WithoutSignature(Tokens(answer), Tokens(header.Entry));
        int length = shortToo ? Math.Min(TellingRun, body.Length) : TellingRun;
        var known = Runs(given, length).Select(run => string.Join(' ', run)).ToHashSet(StringComparer.Ordinal);
        return Runs(body, length).Where(run => !known.Contains(string.Join(' ', run)));
    }

    private static string[] WithoutSignature(string[] tokens, string[] signature)
    {
        int at = Enumerable.Range(0, Math.Max(0, tokens.Length - signature.Length + 1)).FirstOrDefault(at => tokens.AsSpan(at).StartsWith(signature), -1);
        return at < 0 ? tokens : [.. tokens[..at], .. tokens[(at + signature.Length)..]];
    }

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
