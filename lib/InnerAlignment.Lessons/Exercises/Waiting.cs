using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Exercises;

/// <summary>What an experiment shows while the answer it needs is missing.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Waiting, MimeType.Plain])]
public sealed record Waiting : IDisplay
{
    private readonly IDisplay? _meanwhile;

    internal Waiting(string slug, CourseList course, object? meanwhile = null)
    {
        Exercise = slug;
        Title = course.Find(slug)?.Title ?? slug;
        _meanwhile = meanwhile as IDisplay;
    }

    /// <summary>The slug of the exercise waited for.</summary>
    public string Exercise { get; }

    /// <summary>Its title; the slug where the course's list is not beside the library.</summary>
    public string Title { get; }

    string IDisplay.Html => Page.Card(Page.Open, $"○ Waiting for {Link}. {Meanwhile}") + _meanwhile?.Html;

    string IDisplay.Plain => Sentences.Of($"Waiting for {Title}.", Meanwhile, _meanwhile?.Plain);

    string IDisplay.DataType => MimeType.Waiting;

    string IDisplay.Data => Json.Write(new { Exercise, Title, Shown = _meanwhile?.Readable });

    private string Link => $"<a style=\"color:inherit\" href=\"#{Page.Encode(Exercise)}\">{Page.Encode(Title)}</a>";

    private string Meanwhile => _meanwhile is null ? "Answer it, then run this cell again." : "Until it is answered, this is the reference:";

    /// <summary>Says that an experiment waits for this exercise.</summary>
    /// <param name="slug">The exercise's slug.</param>
    public static Waiting For(string slug) => new(slug, CourseList.Read());
}
