using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnerAlignment.Lessons.Guidance;

/// <summary>Which exercises are done and how long they took, kept in one file on this machine and sent nowhere.</summary>
/// <remarks>Written whole beside the old file and then put in its place. A file that cannot be read is set aside under another name,
/// never overwritten.</remarks>
internal sealed class ProgressFile(string path)
{
    private const string Off = "off";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A member that this version does not know would be lost by writing the file again.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The file that <c>COURSE_PROGRESS</c> names, or the user's own; null where that variable says <c>off</c>.</summary>
    public static ProgressFile? Default => Environment.GetEnvironmentVariable("COURSE_PROGRESS") switch
    {
        Off => null,
        { Length: > 0 } named => new(named),
        _ => new(System.IO.Path.Combine(LocalData, "InnerAlignmentCourse", "progress.json")),
    };

    private static string LocalData => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);

    public string Path { get; } = path;

    /// <summary>What was kept; an empty record where there is none, or none that can be read.</summary>
    /// <param name="setAside">Where an unreadable file was moved; null where none was.</param>
    public ProgressRecord Read(out string? setAside)
    {
        setAside = null;
        try
        {
            if (!File.Exists(Path))
                return new();
            return JsonSerializer.Deserialize<ProgressRecord>(File.ReadAllText(Path), Options) is { Right: not null, Minutes: not null } record
                ? record
                : throw new JsonException("no list of exercises");
        }
        catch (JsonException)
        {
            setAside = SetAside();
            return new();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new();
        }
    }

    /// <summary>Keeps what a check said; where the disk refuses, the course goes on without the record.</summary>
    /// <param name="seen">The check.</param>
    public void Add(SeenCheck seen)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
            using var alone = Lock();
            Replace(Read(out _).With(seen));
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

    private void Replace(ProgressRecord record)
    {
        var fresh = Path + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(record, Options));
        File.Move(fresh, Path, overwrite: true);
    }

    private string? SetAside()
    {
        var aside = Enumerable.Range(1, int.MaxValue).Select(n => $"{Path}.unreadable-{n}").First(name => !File.Exists(name));
        try
        {
            File.Move(Path, aside);
            return aside;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Path;
        }
    }
}
