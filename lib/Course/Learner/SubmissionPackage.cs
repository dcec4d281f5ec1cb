using System.IO.Compression;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Learner;

/// <summary>Packs a learner's notebooks into one zip that grading takes.</summary>
/// <param name="name">Who hands it in.</param>
/// <param name="manifest">The release that it answers, or null.</param>
internal sealed class SubmissionPackage(string name, ReleaseManifest? manifest)
{
    /// <summary>Writes the zip, whole or not at all.</summary>
    /// <param name="target">The file.</param>
    /// <param name="notebooks">What is handed in.</param>
    /// <param name="time">Now.</param>
    /// <exception cref="IOException">It cannot be written, or is larger than grading takes.</exception>
    public void Write(string target, IReadOnlyList<LearnersNotebook> notebooks, DateTimeOffset time)
    {
        if (notebooks.FirstOrDefault(notebook => new FileInfo(notebook.File).Length > IntakeLimits.Default.Notebook) is { } large)
            throw new IOException($"{large.File} is longer than the {IntakeLimits.Default.Notebook >> 20} MB that grading takes; clear its outputs, save it and submit again.");
        AtomicFile.Write(target, stream => Write(stream, notebooks, time));
    }

    private void Write(Stream stream, IReadOnlyList<LearnersNotebook> notebooks, DateTimeOffset time)
    {
        using ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var notebook in notebooks)
            zip.CreateEntryFromFile(notebook.File, notebook.Notebook.Path);
        SubmissionReceipt receipt = new(SubmissionReceipt.CurrentForm, name, time, manifest?.Id, [.. notebooks.Select(Received)]);
        using StreamWriter writer = new(zip.CreateEntry(SubmissionReceipt.FileName).Open());
        writer.Write(receipt.ToText());
    }

    private static ReceivedNotebook Received(LearnersNotebook notebook) =>
        new(notebook.Notebook.Path, ReleaseHash.OfFile(notebook.File), [.. notebook.Open.Select(exercise => exercise.Slug)]);
}
