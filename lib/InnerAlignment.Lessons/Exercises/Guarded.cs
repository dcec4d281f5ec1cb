using System.Diagnostics;
using System.Reflection;

namespace InnerAlignment.Lessons.Exercises;

/// <summary>Runs a learner's function so that none of its exceptions escapes, and an endless loop does not hold the notebook.</summary>
internal static class Guarded
{
    /// <summary>Runs on a thread of its own; one that does not end is left behind in the background: .NET cannot end a thread safely.</summary>
    public static Verdict? Run(string slug, Func<Verdict?> cases, TimeSpan patience)
    {
        Verdict? verdict = null;
        var thread = new Thread(() => verdict = Caught(slug, cases)) { IsBackground = true, Name = $"check {slug}" };
        thread.Start();
        return thread.Join(patience) ? verdict : Endless(slug, patience);
    }

    /// <summary>The exception that a learner's code threw, out of the wrappers that calling it puts around.</summary>
    public static Exception Innermost(Exception exception) => exception switch
    {
        AggregateException { InnerException: { } inner } => Innermost(inner),         // of several threads: the first
        TargetInvocationException { InnerException: { } inner } => Innermost(inner),
        TypeInitializationException { InnerException: { } inner } => Innermost(inner),
        _ => exception,
    };

    private static Verdict? Caught(string slug, Func<Verdict?> cases)
    {
        try
        {
            return cases();
        }
#pragma warning disable CA1031 // Whatever a learner's function throws is the finding.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return Innermost(thrown) is NotImplementedException ? Unanswered(slug) : Threw(slug, Innermost(thrown));
        }
    }

    private static Verdict Unanswered(string slug) =>
        new(slug, VerdictStatus.Unanswered, "Replace the stub in the answer cell, run it, then run this cell again.");

    private static Verdict Threw(string slug, Exception thrown) =>
        new(slug, VerdictStatus.Wrong, $"The answer threw {Article(thrown.GetType().Name)}: {thrown.Message}")
        {
            Actual = thrown.GetType().Name,
            Line = LineOf(thrown),
        };

    private static Verdict Endless(string slug, TimeSpan patience) =>
        new(
            slug, VerdictStatus.Wrong,
            $"The answer did not come back within {patience.TotalSeconds:0.#} seconds: does a loop in it never end? "
            + "It still runs; restart the kernel to stop it.");

    private static string Article(string name) => ("AEIOU".Contains(name[0], StringComparison.Ordinal) ? "an " : "a ") + name;

    /// <summary>The first line of notebook code on the stack: a cell's assembly lives in memory and has no file.</summary>
    private static int? LineOf(Exception thrown) =>
        new StackTrace(thrown, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileLineNumber() > 0 && frame.GetMethod()?.Module.Assembly is { } assembly && IsInMemory(assembly))
            .Select(frame => (int?)frame.GetFileLineNumber())
            .FirstOrDefault();

    private static bool IsInMemory(Assembly assembly) => assembly.IsDynamic || assembly.Location.Length == 0;
}
