using System.Collections.Concurrent;
using System.Collections.Immutable;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Record;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Grader;

/// <summary>Grades a class: several submissions at a time, each kept as soon as it is graded.</summary>
/// <param name="keeper">What is to be graded, and where it goes.</param>
/// <param name="grader">Makes the grader of one of the jobs, numbered from 0.</param>
public sealed class ClassGrader(IGradeKeeper keeper, Func<int, SubmissionGrader> grader)
{
    private readonly ConcurrentDictionary<string, string> faults = new(StringComparer.Ordinal);

    /// <summary>Grades what is left to grade.</summary>
    /// <param name="learners">Where the work of each learner is.</param>
    /// <param name="jobs">Submissions at the same time.</param>
    /// <param name="progress">Hears of every submission that is done.</param>
    /// <param name="cancellationToken">Ends it after the submissions that are being graded; what was graded is kept.</param>
    /// <returns>Learners whose work could not be graded by a fault that is not theirs, and the fault.</returns>
    /// <exception cref="GradebookException">The gradebook does not take a result any more; the ones before are kept.</exception>
    public async Task<IReadOnlyDictionary<string, string>> GradeAsync(
        IReadOnlyList<LearnersWork> learners, int jobs, IGradeProgress progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentNullException.ThrowIfNull(progress);
        faults.Clear();
        progress.Begin(learners.Count);
        ConcurrentQueue<LearnersWork> due = new(Due(learners, progress));
        progress.Left(due.Count);
        var working = Enumerable.Range(0, Math.Min(jobs, due.Count)).Select(job => WorkAsync(job, due, progress, cancellationToken)).ToArray();
        await Task.WhenAll(working).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return faults.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Found out before any is graded, because only those take time. It is read again in its turn: a class would not fit into memory.</summary>
    private List<LearnersWork> Due(IReadOnlyList<LearnersWork> learners, IGradeProgress progress)
    {
        List<LearnersWork> due = [];
        foreach (var learner in learners)
        {
            if (keeper.Has(learner.Read()))
                progress.Unchanged(learner.Learner);
            else
                due.Add(learner);
        }

        return due;
    }

    private async Task WorkAsync(int job, ConcurrentQueue<LearnersWork> due, IGradeProgress progress, CancellationToken cancellationToken)
    {
        await Task.Yield();
        SubmissionGrader? own = null;
        try
        {
            while (!cancellationToken.IsCancellationRequested && due.TryDequeue(out var one))
            {
                if (await TryAsync(own ??= grader(job), one.Read()).ConfigureAwait(false) is { } graded)
                    Keep(graded, progress);
            }
        }
        catch
        {
            // The gradebook takes no more: the other jobs would only lose their work.
            due.Clear();
            throw;
        }
        finally
        {
            if (own is not null)
                await own.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Keep(GradedSubmission graded, IGradeProgress progress)
    {
        keeper.Keep(graded);
        progress.Graded(graded);
    }

    /// <summary>A kernel that did not start is tried once more; no learner loses points by it.</summary>
    private async Task<GradedSubmission?> TryAsync(SubmissionGrader own, SubmittedWork work)
    {
        var seed = keeper.SeedOf(work);
        try
        {
            return await own.GradeAsync(work, seed).ConfigureAwait(false);
        }
        catch (KernelStartException)
        {
            return await TryAgainAsync(own, work, seed).ConfigureAwait(false);
        }
    }

    private async Task<GradedSubmission?> TryAgainAsync(SubmissionGrader own, SubmittedWork work, ulong seed)
    {
        try
        {
            return await own.GradeAsync(work, seed).ConfigureAwait(false);
        }
        catch (KernelStartException e)
        {
            faults[work.Learner] = e.Message;
            return null;
        }
    }
}
