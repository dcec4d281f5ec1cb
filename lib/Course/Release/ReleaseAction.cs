using System.Collections.Immutable;
using System.Globalization;
using InnerAlignment.Course.Solutions;
using InnerAlignment.Grading.Grader;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Release;

/// <summary>Gives the course out, or says everything that forbids it.</summary>
internal sealed class ReleaseAction(ReleaseOptions options, TextWriter output)
{
    /// <summary>Where the release is written until it is whole.</summary>
    private string Part => Path.TrimEndingDirectorySeparator(options.Out) + ".part";

    /// <returns>Exit code: 0 when the release is written, 1 when something forbids it, and then nothing is written.</returns>
    /// <exception cref="InvalidOperationException">The options cannot be followed; the message says why.</exception>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        RequireOut();
        try
        {
            return await ProveAndWriteAsync(cancellationToken);
        }
        finally
        {
            Remove(Part);
        }
    }

    private async Task<int> ProveAndWriteAsync(CancellationToken cancellationToken)
    {
        var course = ReleasedCourse.Of(options);
        var answers = AnswerFiles.Load(options.Root);
        var reasons = await ReasonsAsync(course, answers, cancellationToken);
        foreach (var reason in reasons)
            await output.WriteLineAsync(reason);
        if (!reasons.IsEmpty)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Not released: {reasons.Length} {(reasons.Length == 1 ? "reason" : "reasons")}. Nothing was written."));
            return 1;
        }

        await WriteAsync(course, answers, cancellationToken);
        return 0;
    }

    private void RequireOut()
    {
        if (Path.Exists(options.Out) && (File.Exists(options.Out) || Directory.EnumerateFileSystemEntries(options.Out).Any()))
            throw new InvalidOperationException($"--out {options.Out}: something is there, and a release is never written over. Name another folder, or delete it.");
        if (!Directory.Exists(Path.Combine(options.Root.Path, "lib", "Course")))
            throw new InvalidOperationException($"{options.Root.Path}: a course without its source, as learners have it; expected the folder with lib/Course. Release from there.");
        try
        {
            Remove(Part);
            Directory.CreateDirectory(Part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"--out {options.Out}: nothing can be written there ({e.Message}). Name another folder, or check permissions.", e);
        }
    }

    private async Task<ImmutableArray<string>> ReasonsAsync(ReleasedCourse course, AnswerFiles answers, CancellationToken cancellationToken)
    {
        var tests = TestLibrary.Load(options.Tests);
        var texts = BundleContents.Readable(course, isWindows: false).Select(file => (file.Path, System.Text.Encoding.UTF8.GetString(file.Content())));
        string[] slugs = [.. course.Notebooks.SelectMany(notebook => notebook.Exercises).Select(exercise => exercise.Slug)];
        return
        [
            .. ReleaseReview.Form(course),
            .. ReleaseReview.Leaks(course, answers, texts),
            .. await new ProofRecord(course.Catalog, answers, tests).FaultsAsync(slugs, options.Jobs, slug => output.WriteLine($"proving {slug}"), cancellationToken),
        ];
    }

    /// <summary>Beside its place first, and then moved there: a release is there whole, or not at all.</summary>
    private async Task WriteAsync(ReleasedCourse course, AnswerFiles answers, CancellationToken cancellationToken)
    {
        var solutions = options.WithSolutions ? WriteSolutions(course, answers, Part) : null;
        var systems = await Task.WhenAll(options.Rids.Order(StringComparer.Ordinal).Select(rid => Task.Run(() => WriteAsync(course, rid, Part, solutions, cancellationToken), cancellationToken)));
        AtomicFile.WriteText(Path.Combine(Part, ReleaseManifest.FileName), course.Manifest([.. systems]).ToText());
        if (Directory.Exists(options.Out))
            Directory.Delete(options.Out);
        Directory.Move(Part, options.Out);
        Tell(course);
    }

    private static async Task<ReleasedSystem> WriteAsync(ReleasedCourse course, string rid, string folder, string? solutions, CancellationToken cancellationToken)
    {
        var programs = await new SystemFiles(course.Root, rid).ListAsync(cancellationToken);
        var (files, system) = BundleContents.Of(course, rid, programs, solutions);
        BundleWriter.Write(Path.Combine(folder, GivenRelease.FolderOf(rid)), files);
        return system;
    }

    private static string WriteSolutions(ReleasedCourse course, AnswerFiles answers, string folder)
    {
        var pages = Path.Combine(folder, "solutions");
        new SolutionsWriter(course.Catalog, answers).Write(pages, [.. course.Assignment.Exercises.Select(exercise => exercise.Slug)]);
        return pages;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private void Tell(ReleasedCourse course)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{course.Assignment.Name}: {course.Assignment.Exercises.Length} exercises of {course.Notebooks.Length} notebooks, {course.Assignment.Points} points; all {course.Notebooks.Sum(notebook => notebook.Exercises.Length)} exercises of these notebooks proved"));
        foreach (var rid in options.Rids.Order(StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Zip(rid)}  {new FileInfo(Zip(rid)).Length / 1e6:0} MB"));
        output.WriteLine($"Give learners the zip for their system, and keep {options.Out}: course grade --release {options.Out} grades by it.");
    }

    private string Zip(string rid) => Path.Combine(options.Out, GivenRelease.FolderOf(rid) + ".zip");
}
