using System.Text.Json;
using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Guidance;

/// <summary>The course's terms in its own words, each with its source and the experiment that shows it.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record Glossary : IDisplay
{
    private const string File = "glossary.json";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private Glossary(IReadOnlyList<GlossaryEntry> entries) => Entries = entries;

    /// <summary>The entries, in the order in which the course meets them.</summary>
    public IReadOnlyList<GlossaryEntry> Entries { get; }

    string IDisplay.Html => Page.Table(["term", "meaning", "source"], Entries.Select(Cells));

    string IDisplay.Plain => string.Join('\n', Entries.Select(entry => $"{entry.Term}: {entry.Definition} ({entry.Source})"));

    /// <summary>The terms that a notebook introduces.</summary>
    /// <param name="notebook">Its path below <c>notebooks/</c>, or the end of it.</param>
    /// <exception cref="ArgumentException">The glossary has no term of that notebook.</exception>
    public static Glossary Of(string notebook)
    {
        var entries = Read();
        GlossaryEntry[] own = [.. entries.Where(entry => entry.Notebook.EndsWith(notebook, StringComparison.Ordinal))];
        if (own.Length == 0)
            throw new ArgumentException(
                $"No term of '{notebook}'; the glossary knows {string.Join(", ", entries.Select(entry => entry.Notebook).Distinct())}.",
                nameof(notebook));
        return new(own);
    }

    /// <summary>All terms, in alphabetical order.</summary>
    public static Glossary All() => new([.. Read().OrderBy(entry => entry.Term, StringComparer.OrdinalIgnoreCase)]);

    /// <summary>These terms, in this order.</summary>
    /// <param name="terms">Terms as the glossary spells them.</param>
    /// <exception cref="ArgumentException">A term is not in the glossary.</exception>
    public static Glossary Terms(params IEnumerable<string> terms)
    {
        var known = Read().ToDictionary(entry => entry.Term, StringComparer.OrdinalIgnoreCase);
        return new([.. terms.Select(term => known.TryGetValue(term, out var entry)
            ? entry
            : throw new ArgumentException($"The glossary has no term '{term}'.", nameof(terms)))]);
    }

    private static GlossaryEntry[] Read() =>
        JsonSerializer.Deserialize<GlossaryEntry[]>(System.IO.File.ReadAllText(CourseData.Find(File)), Options) ?? [];

    private static string[] Cells(GlossaryEntry entry) =>
        [$"<b>{Page.Encode(entry.Term)}</b>", Page.Prose(entry.Definition), Page.Encode(entry.Source)];
}

/// <summary>One term of the glossary.</summary>
/// <param name="Term">The field's word.</param>
/// <param name="Definition">What it means, in the course's words.</param>
/// <param name="Source">Who coined or defined it.</param>
/// <param name="Notebook">The notebook that introduces it, below <c>notebooks/</c>.</param>
/// <param name="Experiment">The id of the cell that shows it.</param>
public sealed record GlossaryEntry(string Term, string Definition, string Source, string Notebook, string Experiment);
