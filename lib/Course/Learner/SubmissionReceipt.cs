using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnerAlignment.Course.Learner;

/// <summary>What lies beside the notebooks in a submission: who handed in what, and when. For people; grading reads the notebooks.</summary>
/// <param name="Form">The version of this form.</param>
/// <param name="Name">Who hands it in.</param>
/// <param name="SubmittedAt">When it was packed.</param>
/// <param name="Release">The release that it answers; null where the course is no release.</param>
/// <param name="Notebooks">What is handed in.</param>
internal sealed record SubmissionReceipt(int Form, string Name, DateTimeOffset SubmittedAt, string? Release, ImmutableArray<ReceivedNotebook> Notebooks)
{
    public const string FileName = "receipt.json";
    public const int CurrentForm = 1;

    public string ToText() => JsonSerializer.Serialize(this, ReceiptJson.Default.SubmissionReceipt) + "\n";
}

/// <summary>A notebook that is handed in.</summary>
/// <param name="Path">From <c>notebooks/</c>.</param>
/// <param name="Hash">Of its bytes (SHA-256).</param>
/// <param name="Open">Exercises that are not answered.</param>
internal sealed record ReceivedNotebook(string Path, string Hash, ImmutableArray<string> Open);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(SubmissionReceipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
