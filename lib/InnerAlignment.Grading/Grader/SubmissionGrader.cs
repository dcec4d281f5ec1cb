using System.Collections.Immutable;
using InnerAlignment.Grading.Calls;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Record;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Grader;

/// <summary>Grades one submission after the other, each in kernels that no other submission has used.</summary>
/// <param name="catalog">The course as it was given out.</param>
/// <param name="exercises">What is graded.</param>
/// <param name="tests">The hidden tests.</param>
/// <param name="start">Starts a kernel in a folder of the course, shut in or not.</param>
/// <param name="limits">Time limits.</param>
public sealed class SubmissionGrader(
    CourseCatalog catalog, ImmutableArray<ExerciseEntry> exercises, TestLibrary tests, Func<string, CancellationToken, Task<IKernelSession>> start, ExecutionLimits limits)
    : IAsyncDisposable
{
    private readonly HiddenTestSuite suite = tests.Suite(exercises.Select(exercise => exercise.Slug));
    private readonly CodeReader reader = new(start, limits.Cell);

    /// <summary>Grades what a learner handed in.</summary>
    /// <param name="work">What came.</param>
    /// <param name="seed">From which its hidden inputs are drawn.</param>
    /// <exception cref="KernelStartException">A kernel could not be started: the fault is here, and nobody loses points by it.</exception>
    public async Task<GradedSubmission> GradeAsync(SubmittedWork work, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(work);
        GradedSubmission graded = new(work.Learner, work.ContentHash, work.SubmittedAt, seed, tests.Version, work.Refusal, [], [], []);
        if (work.Refusal is not null)
            return graded;
        try
        {
            return await GradeAsync(graded, SubmittedNotebooks.Read(catalog, work.Notebooks)).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            return graded with { Refusal = refused.Message };
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await reader.DisposeAsync().ConfigureAwait(false);
        suite.Dispose();
    }

    private async Task<GradedSubmission> GradeAsync(GradedSubmission graded, SubmittedNotebooks came)
    {
        KernelStartException? fault = null;
        KernelPool kernels = new(catalog.Root, StartAsync, limits, capacity: 1, reader);
        await using var ending = kernels.ConfigureAwait(false);
        Submission submission = new(catalog, AnswerSet.Given(came.Answers), kernels, graded.Seed);
        var (results, checks) = (ImmutableArray.CreateBuilder<HiddenTestResult>(), ImmutableArray.CreateBuilder<Verdict>());
        foreach (var exercise in exercises)
        {
            var own = await ResultsAsync(exercise.Slug, submission, came.Answers).ConfigureAwait(false);
            results.AddRange(own.Select(SizeLimit.Of));
            if (own.Any(result => !result.Passed && result.Hint != CallFailure.NotAnswered) && await submission.VisibleVerdictAsync(exercise.Slug).ConfigureAwait(false) is { } verdict)
                checks.Add(SizeLimit.Of(verdict));
        }

        return fault is null ? graded with { Results = results.DrainToImmutable(), Checks = checks.DrainToImmutable(), Notes = came.Notes } : throw fault;

        async Task<IKernelSession> StartAsync(string folder, CancellationToken cancellationToken)
        {
            try
            {
                return await start(folder, cancellationToken).ConfigureAwait(false);
            }
            catch (KernelStartException e)
            {
                fault = e;
                throw;
            }
        }
    }

    private async Task<ImmutableArray<HiddenTestResult>> ResultsAsync(string slug, Submission submission, ImmutableSortedDictionary<string, string> answers) =>
        answers.TryGetValue(slug, out var source) && source != StubOf(slug)
            ? await suite.RunAsync(slug, submission).ConfigureAwait(false)
            : [.. suite.Of(slug).Select(test => new HiddenTestResult(test, Passed: false, CallFailure.NotAnswered, "the stub stands, or no answer came"))];

    private string? StubOf(string slug) =>
        catalog.NotebookOf(slug).Document.Cells.FirstOrDefault(cell => cell.Role == CellRole.Answer && cell.Exercise == slug)?.Source;
}
