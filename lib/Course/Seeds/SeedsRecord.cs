using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnerAlignment.Course.Run;

namespace InnerAlignment.Course.Seeds;

/// <summary>What <c>seeds.json</c> holds: how every notebook fared with every seed.</summary>
/// <param name="Seconds">From the first run to the last.</param>
/// <param name="Seeds">The seeds, in the order of the runs.</param>
/// <param name="Notebooks">Those with a seed cell.</param>
/// <param name="WithoutSeed">Paths of notebooks that have none and were not run.</param>
internal sealed record SeedsRecord(
    double Seconds, ImmutableArray<ulong> Seeds, ImmutableArray<SeededNotebook> Notebooks, ImmutableArray<string> WithoutSeed)
{
    public const string FileName = "seeds.json";

    [JsonIgnore]
    public bool IsGreen => Notebooks.All(notebook => notebook.Runs.All(run => run.Record.IsGreen));

    public string ToJson() => JsonSerializer.Serialize(this, SeedsJson.Default.SeedsRecord);

    /// <summary>The record that an earlier run left in a folder, or null where there is none.</summary>
    public static SeedsRecord? TryRead(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), SeedsJson.Default.SeedsRecord) : null;
    }
}

/// <summary>One notebook with all seeds.</summary>
/// <param name="Path">From <c>notebooks/</c>.</param>
/// <param name="Runs">In the order of the seeds.</param>
internal sealed record SeededNotebook(string Path, ImmutableArray<SeededRun> Runs);

/// <summary>One notebook with one seed.</summary>
/// <param name="Seed">What its cell <c>seed</c> said.</param>
/// <param name="Record">How it ran; its path is that of the executed notebook beside the record.</param>
internal sealed record SeededRun(ulong Seed, NotebookRecord Record);

/// <summary>Serialisation without reflection, in the form of the run's own record.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals | JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(SeedsRecord))]
internal sealed partial class SeedsJson : JsonSerializerContext;
