using System.Collections.Immutable;
using System.Diagnostics;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Grading.Grader;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Record;
using InnerAlignment.Grading.Sandbox;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Grade;

/// <summary>Grades the submissions of a class into a gradebook.</summary>
internal static class GradeAction
{
    /// <summary>Shorter than for a learner at work: what is graded was run before.</summary>
    internal static readonly ExecutionLimits Limits = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1));

    /// <returns>Exit code: 0 when every submission is graded or refused, 1 when some could not be for a fault that is not theirs.</returns>
    /// <exception cref="InvalidOperationException">The options cannot be followed; the message says why.</exception>
    public static async Task<int> ExecuteAsync(GradeOptions options, TextWriter output, CancellationToken cancellation)
    {
        var sandbox = options.Sandbox ? Sandbox(options.Root) : null;
        var catalog = CourseCatalog.Load(options.Root);
        var learners = options.Shard.Of(new SubmissionFolder(assignment: options.Assignment).Learners(options.Submissions)).ToArray();
        var tests = TestLibrary.Load(options.Tests);
        using var book = Open(options, Exercises(catalog, options.Exercises));
        GradeProgress progress = new(output, book.Exercises.Sum(exercise => exercise.Points));
        ClassGrader grader = new(new WholeSubmissions(book, tests.Version), job => new SubmissionGrader(catalog, book.Exercises, tests, Start(sandbox, job), Limits));
        var faults = await grader.GradeAsync(learners, options.Jobs, progress, cancellation);
        return progress.End(book, faults);
    }

    /// <exception cref="InvalidOperationException">It does not work here; the message says why.</exception>
    internal static SubmissionSandbox Sandbox(CourseRoot root)
    {
        SubmissionSandbox sandbox = new(root);
        return sandbox.Fault() is { } fault ? throw new InvalidOperationException(fault) : sandbox;
    }

    internal static ImmutableArray<ExerciseEntry> Exercises(CourseCatalog catalog, ImmutableArray<string> slugs)
    {
        var known = catalog.Notebooks.SelectMany(notebook => notebook.Exercises.Select(exercise => new ExerciseEntry(exercise.Slug, notebook.Path, exercise.Title, exercise.Points)));
        if (slugs.IsEmpty)
            return [.. known];
        if (slugs.Except(known.Select(exercise => exercise.Slug)).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException($"--exercises {unknown}: no such exercise; 'course list' names them all.");
        return [.. known.Where(exercise => slugs.Contains(exercise.Slug))];
    }

    private static Gradebook Open(GradeOptions options, ImmutableArray<ExerciseEntry> exercises)
    {
        if (!options.Resume || !Gradebook.Exists(options.Out))
            return Gradebook.Create(options.Out, exercises, options.Seed);
        var book = Gradebook.Open(options.Out);
        if (options.Exercises.IsEmpty || book.Exercises.SequenceEqual(exercises))
            return book;
        book.Dispose();
        throw new InvalidOperationException($"{options.Out} grades other exercises than --exercises names. Leave the option out to go on, or name another folder.");
    }

    internal static Func<string, CancellationToken, Task<IKernelSession>> Start(SubmissionSandbox? sandbox, int job)
    {
        var processor = Processors() is { Length: > 0 } allowed ? allowed[job % allowed.Length] : (int?)null;
        return sandbox is null ? KernelPool.Unconfined : (folder, cancellation) => sandbox.StartAsync(folder, processor, cancellation);
    }

    /// <summary>The processors that this process may use, of the first 64.</summary>
    private static int[] Processors()
    {
        if (!OperatingSystem.IsLinux())
            return [];
        var mask = (ulong)Process.GetCurrentProcess().ProcessorAffinity;
        return [.. Enumerable.Range(0, 64).Where(one => (mask >> one & 1) == 1)];
    }
}
