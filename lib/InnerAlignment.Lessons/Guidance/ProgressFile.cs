using System.Text.Json;

namespace InnerAlignment.Lessons.Guidance;

/// <summary>Which exercises are done, kept in one file on this machine and sent nowhere.</summary>
/// <remarks>Written whole beside the old file and then put in its place. A file that cannot be read is set aside under another name,
/// never overwritten.</remarks>
internal sealed class ProgressFile(string path)
{
    private const string Off = "off";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The file that <c>COURSE_PROGRESS</c> names, or the user's own; null where that variable says <c>off</c>.</summary>
    public static ProgressFile? Default => Environment.GetEnvironmentVariable("COURSE_PROGRESS") switch
    {
        Off => null,
        { Length: > 0 } named => new(named),
        _ => new(System.IO.Path.Combine(LocalData, "InnerAlignmentCourse", "progress.json")),
    };

    private static string LocalData => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);

    public string Path { get; } = path;

    /// <summary>The slugs of the exercises answered rightly, with the day of each.</summary>
    /// <param name="setAside">Where an unreadable file was moved; null where none was.</param>
    public SortedDictionary<string, DateOnly> Read(out string? setAside)
    {
        setAside = null;
        if (!File.Exists(Path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<Done>(File.ReadAllText(Path), Options)?.Right ?? throw new JsonException("no list of exercises");
        }
        catch (JsonException)
        {
            setAside = SetAside();
            return [];
        }
    }

    /// <summary>Adds an exercise; where the disk refuses, the course goes on without the record.</summary>
    public void Add(string slug, DateOnly day)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
            using var alone = Lock();
            var done = Read(out _);
            if (done.TryAdd(slug, day))
                Replace(new Done(done));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private FileStream Lock()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && attempt < 50)
            {
                Thread.Sleep(20);
            }
        }
    }

    private void Replace(Done done)
    {
        var fresh = Path + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(done, Options));
        File.Move(fresh, Path, overwrite: true);
    }

    private string SetAside()
    {
        var aside = Enumerable.Range(1, int.MaxValue).Select(n => $"{Path}.unreadable-{n}").First(name => !File.Exists(name));
        File.Move(Path, aside);
        return aside;
    }

    private sealed record Done(SortedDictionary<string, DateOnly> Right);
}
