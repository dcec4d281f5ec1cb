using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Exercises;

/// <summary>The hints of an exercise, each folded away until it is wanted, from the gentlest to the plainest.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record Hints : IDisplay
{
    private readonly string _slug;
    private readonly string? _missing;

    internal Hints(string slug, CourseList course)
    {
        _slug = slug;
        _missing = course.Missing;
        Texts = course.Find(slug)?.Hints ?? [];
    }

    /// <summary>The hints, gentlest first; empty where the exercise is not in the course's list.</summary>
    public IReadOnlyList<string> Texts { get; }

    string IDisplay.Html => Texts.Count == 0 ? Page.Card(Page.Open, Page.Encode(None)) : Nested(0);

    string IDisplay.Plain => Texts.Count == 0 ? None : $"Hint 1 of {Texts.Count}: {Texts[0]}";

    private string None => _missing ?? $"There are no hints for '{_slug}'.";

    /// <summary>The hints of an exercise.</summary>
    /// <param name="slug">The exercise's slug.</param>
    public static Hints For(string slug) => new(slug, CourseList.Read());

    /// <summary>Each hint holds the next: nobody reads the last one by accident.</summary>
    private string Nested(int index) => index == Texts.Count
        ? ""
        : $"<details style=\"margin:.3em 0 .3em .8em\"><summary style=\"cursor:pointer\">Hint {index + 1} of {Texts.Count}</summary>"
          + $"<div style=\"margin:.3em .8em\">{Page.Prose(Texts[index])}</div>{Nested(index + 1)}</details>";
}
