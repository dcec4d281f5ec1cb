using System.Globalization;

namespace InnerAlignment.Grading.Intake;

/// <summary>Reads what a class handed in: a folder of <c>learner/…/notebook.ipynb</c>, <c>learner.zip</c> and <c>learner.ipynb</c>, or nbgrader's
/// <c>submitted/learner/assignment/</c>.</summary>
/// <remarks>Only notebooks are read, nothing is unpacked and no link is followed. What cannot be taken is a refusal of its learner's work and of nobody else's.</remarks>
/// <param name="limits">How much one learner may hand in.</param>
/// <param name="assignment">Takes only this folder of each learner, as nbgrader lays it out; null takes all.</param>
public sealed class SubmissionFolder(IntakeLimits? limits = null, string? assignment = null)
{
    private const string TimeFile = "timestamp.txt";
    private static readonly TimeSpan ReadingTime = TimeSpan.FromSeconds(30);
    private readonly IntakeLimits limits = limits ?? IntakeLimits.Default;

    /// <summary>The work of all learners, in order of their names; none of it is read yet.</summary>
    /// <param name="path">The folder, or a zip of it.</param>
    /// <exception cref="IOException">It is missing, cannot be read, or holds two works of one learner.</exception>
    public IReadOnlyList<LearnersWork> Learners(string path)
    {
        if (File.Exists(path) && Extension(path) == ".zip")
            return [.. NotebookZip.TopFolders(path).Select(learner => new LearnersWork(learner, () => Read(learner, path, basket => TakeFromZip(path, learner, basket))))];
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"{path}: no such folder; expected one that holds a folder, a zip or a notebook for each learner.");
        var submitted = Path.Combine(path, "submitted");
        var entries = new DirectoryInfo(Directory.Exists(submitted) ? submitted : path).EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && (entry is DirectoryInfo || Extension(entry.Name) is ".zip" or ".ipynb"))
            .Select(entry => (Learner: NameOf(entry), entry.FullName))
            .OrderBy(entry => entry.Learner, StringComparer.Ordinal)
            .ToArray();
        if (entries.GroupBy(entry => entry.Learner).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new IOException($"{path}: {twice.Key} is there twice ({string.Join(", ", twice.Select(one => Path.GetFileName(one.FullName)))}); expected one. Remove what should not count.");
        return [.. entries.Select(entry => new LearnersWork(entry.Learner, () => Read(entry.Learner, entry.FullName, basket => TakePath(entry.FullName, basket))))];
    }

    private SubmittedWork Read(string learner, string path, Action<NotebookBasket> take)
    {
        try
        {
            // A pipe or a dead network drive must not keep the class waiting.
            var reading = Task.Run(() => Take(learner, path, take));
            return reading.Wait(ReadingTime) ? reading.Result : Refused(learner, path, "it could not be read in half a minute; hand in plain files");
        }
        catch (AggregateException e) when (e.InnerException is RefusedException refused)
        {
            return Refused(learner, path, refused.Message);
        }
        catch (AggregateException e) when (e.InnerException is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refused(learner, path, "it could not be read; hand it in again");
        }
    }

    private static string NameOf(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name : Path.GetFileNameWithoutExtension(entry.Name);

    internal static string Extension(string name) => Path.GetExtension(name).ToLowerInvariant();

    private SubmittedWork Take(string learner, string path, Action<NotebookBasket> take)
    {
        NotebookBasket basket = new(limits);
        take(basket);
        return new SubmittedWork(learner, SubmittedAt(path), basket.Taken(), basket.IsEmpty ? "it holds no notebook; hand in files that end in .ipynb" : null);
    }

    private void TakePath(string path, NotebookBasket basket)
    {
        RequireNoLink(path);
        if (Directory.Exists(path))
            TakeFolder(path, "", basket);
        else
            TakeFile(path, Path.GetFileName(path), basket);
    }

    private static void TakeFromZip(string path, string learner, NotebookBasket basket)
    {
        using var stream = File.OpenRead(path);
        NotebookZip.Take(stream, Path.GetFileName(path), basket, learner + "/");
    }

    private void TakeFolder(string folder, string within, NotebookBasket basket)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            basket.Count();
            if (entry.Name == ".ipynb_checkpoints" || (within.Length == 0 && assignment is not null && entry is DirectoryInfo && entry.Name != assignment))
                continue;
            RequireNoLink(entry.FullName);
            if (entry is DirectoryInfo)
                TakeFolder(entry.FullName, $"{within}{entry.Name}/", basket);
            else
                TakeFile(entry.FullName, within + entry.Name, basket);
        }
    }

    private static void TakeFile(string file, string within, NotebookBasket basket)
    {
        if (Extension(file) is not (".zip" or ".ipynb"))
            return;
        using var stream = File.OpenRead(file);
        if (Extension(file) == ".zip")
            NotebookZip.Take(stream, within, basket);
        else
            basket.Add(within, stream);
    }

    private static void RequireNoLink(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            throw new RefusedException($"'{Path.GetFileName(path)}' is a link; hand in the file itself");
    }

    private DateTimeOffset SubmittedAt(string path)
    {
        var said = new[] { Path.Combine(path, assignment ?? "", TimeFile), Path.Combine(path, TimeFile) }.FirstOrDefault(File.Exists);
        if (said is not null && new FileInfo(said) is { LinkTarget: null, Length: < 200 } && TimeIn(File.ReadAllText(said)) is { } time)
            return time;
        var saved = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty(Directory.GetLastWriteTimeUtc(path)).Max()
            : File.GetLastWriteTimeUtc(path);
        return new DateTimeOffset(saved, TimeSpan.Zero);
    }

    /// <summary>nbgrader writes <c>2026-11-26 20:30:00.123456 UTC</c>.</summary>
    private static DateTimeOffset? TimeIn(string text) => DateTimeOffset.TryParse(
        text.Trim().Replace(" UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static SubmittedWork Refused(string learner, string path, string sentence)
    {
        var saved = Path.Exists(path) ? File.GetLastWriteTimeUtc(path) : DateTime.UnixEpoch;
        return new SubmittedWork(learner, new DateTimeOffset(saved, TimeSpan.Zero), [], sentence);
    }
}
