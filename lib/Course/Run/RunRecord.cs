using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnerAlignment.Course.Run;

/// <summary>What <c>run.json</c> holds: everything that one run found, for the report, for tests and for the next run.</summary>
/// <param name="Answers">Which answers stood in the notebooks.</param>
/// <param name="Seconds">By the clock, from the first kernel to the last cell.</param>
/// <param name="Notebooks">How each ran, in the order of the course.</param>
/// <param name="Kernel">The installed kernel of Jupyter that they ran on; null for the course's own.</param>
internal sealed record RunRecord(AnswerMode Answers, double Seconds, ImmutableArray<NotebookRecord> Notebooks, string? Kernel = null)
{
    public const string FileName = "run.json";

    public IEnumerable<VerdictRecord> Verdicts => Notebooks.SelectMany(notebook => notebook.Verdicts);

    public IEnumerable<MeasurementRecord> Measurements => Notebooks.SelectMany(notebook => notebook.Measurements);

    public bool IsGreen => Notebooks.All(notebook => notebook.IsGreen);

    public string ToJson() => JsonSerializer.Serialize(this, RunJson.Default.RunRecord);

    /// <summary>The record that an earlier run left in a folder, or null where there is none that can be read.</summary>
    public static RunRecord? TryRead(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(folder, FileName)), RunJson.Default.RunRecord);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>How one notebook ran.</summary>
/// <param name="Path">From <c>notebooks/</c>, or the file's name where it stands elsewhere.</param>
/// <param name="Title">Its title.</param>
/// <param name="Part">The part of the course, empty outside one.</param>
/// <param name="Hash">Of everything that its outputs depend on: notebook, answers, library, kernel, data.</param>
/// <param name="Seconds">From the first cell to the last.</param>
/// <param name="Cells">Its code cells in order; empty where the file could not be read.</param>
/// <param name="Failures">What is wrong, one sentence each; empty where all is green.</param>
/// <param name="Warnings">What is not wrong but worth knowing.</param>
internal sealed record NotebookRecord(
    string Path,
    string Title,
    string Part,
    string Hash,
    double Seconds,
    ImmutableArray<CellRecord> Cells,
    ImmutableArray<Failure> Failures,
    ImmutableArray<string> Warnings)
{
    [JsonIgnore]
    public bool IsGreen => Failures.IsEmpty;

    [JsonIgnore]
    public IEnumerable<VerdictRecord> Verdicts => Cells.SelectMany(cell => cell.Verdicts);

    [JsonIgnore]
    public IEnumerable<MeasurementRecord> Measurements => Cells.SelectMany(cell => cell.Measurements);

    /// <summary>A notebook that could not be run at all.</summary>
    public static NotebookRecord Failed(string path, string message) =>
        new(path, System.IO.Path.GetFileNameWithoutExtension(path), "", "", 0, [], [new Failure(null, message)], []);

    /// <summary>Without the ending: the page's and the executed notebook's place in the report.</summary>
    [JsonIgnore]
    public string Stem => System.IO.Path.ChangeExtension(Path, null);
}

/// <summary>How one code cell ran.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Message">Why it failed, or null.</param>
/// <param name="Verdicts">What checks displayed.</param>
/// <param name="Measurements">What experiments displayed.</param>
internal sealed record CellRecord(
    string Id,
    CellStatus Status,
    double Seconds,
    string? Message,
    ImmutableArray<VerdictRecord> Verdicts,
    ImmutableArray<MeasurementRecord> Measurements)
{
    public static CellRecord NotRun(string id) => new(id, CellStatus.NotRun, 0, null, [], []);
}

/// <summary>A sentence about what failed, and where.</summary>
/// <param name="Cell">The cell's id, or null where the notebook as a whole failed.</param>
/// <param name="Message">What came, what was expected, what to do.</param>
internal sealed record Failure(string? Cell, string Message)
{
    /// <summary>Where and what, in one line that follows the notebook's name.</summary>
    [JsonIgnore]
    public string Sentence =>
        (Cell is null ? "" : $", cell {Cell}") + ": " + string.Join(' ', Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>How a cell ended.</summary>
internal enum CellStatus
{
    Ok,
    Failed,
    TimedOut,
    Interrupted,
    Died,
    NotRun,
}

/// <summary>Which answers stand in the notebooks that run.</summary>
internal enum AnswerMode
{
    Reference,
    Stubs,
    None,
}

/// <summary>Serialisation without reflection: a run starts faster.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals | JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(VerdictRecord))]
[JsonSerializable(typeof(MeasurementList))]
internal sealed partial class RunJson : JsonSerializerContext;
