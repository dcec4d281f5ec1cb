using System.Text;
using InnerAlignment.Lessons.Display;
using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Guidance;

/// <summary>The course's notebooks, part by part, in the order in which they build on each other.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Mermaid, MimeType.Plain])]
public sealed record CourseMap : IDisplay
{
    private readonly CourseList _course;

    internal CourseMap(CourseList course) => _course = course;

    string IDisplay.Html => _course.Missing is { } missing
        ? Page.Card(Page.Open, Page.Encode(missing))
        : string.Concat(Parts.Select(part => $"<p><b>{Page.Encode(part.Key)}</b></p><ul>{string.Concat(part.Select(Item))}</ul>"));

    string IDisplay.Plain => _course.Missing ?? string.Join('\n', Parts.Select(part => $"{part.Key}: {string.Join("; ", part.Select(Told))}."));

    string IDisplay.DataType => MimeType.Mermaid;

    string IDisplay.Data => Mermaid;

    /// <summary>The map as Mermaid text: a flow chart with one box per notebook and a frame per part.</summary>
    public string Mermaid
    {
        get
        {
            var text = new StringBuilder("flowchart LR\n");
            foreach (var (index, part) in Parts.Index())
            {
                text.Append($"  subgraph part{index}[\"{Quoted(part.Key)}\"]\n");
                foreach (var notebook in part)
                    text.Append($"    {Id(notebook)}[\"{Quoted(notebook.Title)}<br/>{Exercises(notebook)}, {notebook.Minutes} min\"]\n");
                text.Append("  end\n");
            }

            foreach (var (from, to) in _course.Notebooks.Zip(_course.Notebooks.Skip(1)))
                text.Append($"  {Id(from)} --> {Id(to)}\n");
            return text.ToString();
        }
    }

    private IEnumerable<IGrouping<string, ListedNotebook>> Parts =>
        _course.Notebooks.GroupBy(notebook => notebook.Part is { Length: > 0 } part ? part : "Start");

    /// <summary>The map of the course beside this library.</summary>
    public static CourseMap Show() => new(CourseList.Read());

    private string Item(ListedNotebook notebook) => $"<li>{Page.Encode(Told(notebook))}</li>";

    private string Told(ListedNotebook notebook) => $"{notebook.Title}, {Exercises(notebook)}, {notebook.Minutes} minutes";

    private string Exercises(ListedNotebook notebook)
    {
        var count = _course.Exercises.Count(exercise => exercise.Notebook == notebook.Path);
        return count == 1 ? "1 exercise" : $"{count} exercises";
    }

    private string Id(ListedNotebook notebook) => $"n{_course.Notebooks.Index().First(item => item.Item == notebook).Index}";

    private static string Quoted(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal);
}
