using System.Globalization;
using InnerAlignment.Grading.Grader;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Grade;

/// <summary>A line for every submission: how far it is, how long it has to go, and what came of it.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="points">The points that there are.</param>
/// <param name="clock">The time; null means the system's.</param>
internal sealed class GradeProgress(TextWriter output, int points, TimeProvider? clock = null) : IGradeProgress
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly long start = (clock ?? TimeProvider.System).GetTimestamp();
    private readonly Lock turn = new();
    private TimeSpan began;
    private int total;
    private int due;
    private int done;
    private int unchanged;

    private TimeSpan Elapsed => clock.GetElapsedTime(start);

    public void Begin(int submissions)
    {
        total = submissions;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{submissions} submissions, {points} points"));
    }

    public void Left(int submissions) => (due, began) = (submissions, Elapsed);

    public void Graded(GradedSubmission submission)
    {
        lock (turn)
        {
            done++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{Elapsed.TotalSeconds,7:0.0} s] {done + unchanged} of {total}{TimeLeft()}  {submission.Learner}: {Outcome(submission)}"));
        }
    }

    public void Unchanged(string learner)
    {
        lock (turn)
            unchanged++;
    }

    /// <summary>Says what came of the class.</summary>
    /// <param name="book">The record.</param>
    /// <param name="faults">Who could not be graded, and why.</param>
    /// <param name="again">How to go on once the fault is mended.</param>
    /// <returns>The exit code.</returns>
    public int End(Gradebook book, IReadOnlyDictionary<string, string> faults, string again = "say the same with --resume")
    {
        foreach (var (learner, fault) in faults)
            output.WriteLine($"{learner}: not graded. {fault}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{done} graded, {unchanged} as before, {faults.Count} not graded in {Elapsed.TotalSeconds:0.0} s; the record is {book.Path}"));
        if (faults.Count > 0)
            output.WriteLine($"The fault is not theirs. Mend it and {again}.");
        return faults.Count > 0 ? 1 : 0;
    }

    private string Outcome(GradedSubmission submission) => submission.Refusal is { } refusal
        ? $"0, {refusal}"
        : string.Create(CultureInfo.InvariantCulture, $"{Scores.Points(submission.Results)} of {points}{Notes(submission.Notes.Length)}");

    private static string Notes(int count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count} {(count == 1 ? "note" : "notes")}");

    /// <summary>What is as before takes no time, and is no measure of what does.</summary>
    private string TimeLeft()
    {
        if (done == due)
            return "";
        var left = (Elapsed - began) * ((double)(due - done) / done);
        return left.TotalMinutes < 2
            ? string.Create(CultureInfo.InvariantCulture, $", about {left.TotalSeconds:0} s left")
            : string.Create(CultureInfo.InvariantCulture, $", about {left.TotalMinutes:0} min left");
    }
}
