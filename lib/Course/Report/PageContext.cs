namespace InnerAlignment.Course.Report;

/// <summary>What the parts of one notebook's page share: its names, its prose, and what it needs beside itself.</summary>
/// <param name="path">The page, from the report's folder, with forward slashes.</param>
/// <param name="folder">Where the notebook stands: pictures that its text names lie there.</param>
internal sealed class PageContext(string path, string folder)
{
    private readonly List<string> frames = [];

    public PageNames Names { get; } = new();

    public Prose Prose => field ??= new Prose(Names, folder);

    /// <summary>From the page back to the report's folder: <c>../</c> for each folder between.</summary>
    public string Up { get; } = string.Concat(Enumerable.Repeat("../", path.Count(letter => letter == '/')));

    public bool HasFigures { get; set; }

    public bool HasDiagrams { get; set; }

    /// <summary>Documents of their own, for outputs that act: <see cref="FramePath"/> says where each goes.</summary>
    public IReadOnlyList<string> Frames => frames;

    /// <summary>Takes in a document and returns its address as the page writes it.</summary>
    public string AddFrame(string document)
    {
        frames.Add(document);
        return Path.GetFileName(FramePath(frames.Count - 1));
    }

    /// <summary>From the report's folder.</summary>
    public string FramePath(int index) => Path.ChangeExtension(path, null) + $".output-{index + 1}.html";
}
