using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnerAlignment.Grading.Release;

/// <summary>What <c>manifest.json</c> of a release holds: which course was given out, which work is asked for, and by which hashes it can be told again.</summary>
/// <param name="Form">The version of this form; see <see cref="CurrentForm"/>.</param>
/// <param name="Course">The course's version.</param>
/// <param name="Assignments">What is to be handed in.</param>
/// <param name="Notebooks">The notebooks given out, in course order.</param>
/// <param name="Systems">The systems that there are bundles for, in order of their names.</param>
public sealed record ReleaseManifest(
    int Form,
    string Course,
    ImmutableArray<Assignment> Assignments,
    ImmutableArray<ReleasedNotebook> Notebooks,
    ImmutableArray<ReleasedSystem> Systems)
{
    /// <summary>The file within a release and within each bundle.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The form that is written, and the newest that is read.</summary>
    public const int CurrentForm = 1;

    private static readonly ManifestJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });

    /// <summary>All exercises of all assignments.</summary>
    [JsonIgnore]
    public IEnumerable<ReleasedExercise> Exercises => Assignments.SelectMany(assignment => assignment.Exercises);

    /// <summary>The same for whatever systems it was bundled: a hash of everything else.</summary>
    [JsonIgnore]
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((this with { Systems = [] }).ToText())));

    /// <summary>The canonical text: the same manifest has the same bytes.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Json.ReleaseManifest) + "\n";

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">It is no manifest, or one of a later form.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ReleaseManifest Read(string file)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllText(file), Json.ReleaseManifest);
            return manifest is { Form: CurrentForm } ? manifest : throw new InvalidDataException(
                $"{file} is a manifest of form {manifest?.Form}; expected {CurrentForm}. Use the course that wrote it.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file} is no manifest of a release ({e.Message}); expected the {FileName} that course release wrote.", e);
        }
    }
}

/// <summary>Work that a class hands in.</summary>
/// <param name="Name">What it is called: letters, digits, hyphens, points.</param>
/// <param name="Due">When, with its offset from UTC; null where there is no such time.</param>
/// <param name="Exercises">What counts, in course order.</param>
public sealed record Assignment(string Name, DateTimeOffset? Due, ImmutableArray<ReleasedExercise> Exercises)
{
    /// <summary>All points there are.</summary>
    [JsonIgnore]
    public int Points => Exercises.Sum(exercise => exercise.Points);
}

/// <summary>An exercise of an assignment.</summary>
/// <param name="Slug">Which.</param>
/// <param name="Notebook">Where it stands, from <c>notebooks/</c>.</param>
/// <param name="Language">In which its answer is written: <c>csharp</c> or <c>fsharp</c>.</param>
/// <param name="Points">What it is worth.</param>
public sealed record ReleasedExercise(string Slug, string Notebook, string Language, int Points);

/// <summary>A notebook that was given out.</summary>
/// <param name="Path">From <c>notebooks/</c>, with forward slashes.</param>
/// <param name="Hash">Of the file's bytes.</param>
/// <param name="Locked">The cells that are not a learner's to change.</param>
public sealed record ReleasedNotebook(string Path, string Hash, ImmutableArray<LockedCell> Locked);

/// <summary>A cell that is not a learner's to change.</summary>
/// <param name="Id">Which.</param>
/// <param name="Hash">Of its source, line ends and the space before them left aside.</param>
public sealed record LockedCell(string Id, string Hash);

/// <summary>A system that there is a bundle for.</summary>
/// <param name="Rid">Its runtime identifier, such as <c>win-x64</c>.</param>
/// <param name="Natives">The files of its bundle that run on this system only.</param>
public sealed record ReleasedSystem(string Rid, ImmutableArray<ReleasedFile> Natives);

/// <summary>A file of a bundle.</summary>
/// <param name="Path">Within the bundle, with forward slashes.</param>
/// <param name="Hash">Of its bytes.</param>
public sealed record ReleasedFile(string Path, string Hash);

[JsonSerializable(typeof(ReleaseManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
