using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using InnerAlignment.Kernel.Stopping;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>Turns an exception into readable lines: its message and the frames that lie in cells.</summary>
internal static partial class Traceback
{
    /// <param name="exception">What was thrown.</param>
    /// <param name="place">Where the cell itself stood, for exceptions that have lost it; null where nobody knows.</param>
    internal static KernelOutput.Error Of(Exception exception, string? place = null)
    {
        exception = Unwrap(exception);
        List<string> lines = [];
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            lines.Add($"{(lines.Count == 0 ? "" : "caused by ")}{cause.GetType().FullName}: {cause.Message}");
            lines.AddRange(CellFrames(cause, cause == exception ? place : null).Select(frame => $"   at {frame}"));
        }
        return new KernelOutput.Error(exception.GetType().Name, exception.Message, [.. lines]);
    }

    /// <summary>The line of the innermost frame that lies in a cell; null where there is none, or where it has lost its place.</summary>
    internal static int? Line(Exception exception) =>
        Frames(Unwrap(exception)).Select(frame => Where(frame).Length > 0 ? frame.GetFileLineNumber() : (int?)null).FirstOrDefault();

    /// <summary>The exception that user code threw, without the wrapping of reflection and tasks.</summary>
    internal static Exception Unwrap(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        TypeInitializationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var inner] } => Unwrap(inner),
        _ => exception,
    };

    private static IEnumerable<string> CellFrames(Exception exception, string? place)
    {
        bool toldOfTheCell = place is null;
        foreach (var frame in Frames(exception))
        {
            var (name, where) = (MethodName(frame.GetMethod()), Where(frame));
            if (name.Length == 0 && where.Length == 0)
                continue;
            toldOfTheCell |= name.Length == 0;
            yield return $"{name}{Path.GetFileName(frame.GetFileName())}{where}";
        }
        if (!toldOfTheCell)
            yield return place!;
    }

    // Empty where the optimizer has lost the place.
    private static string Where(StackFrame frame)
    {
        var (line, column) = (frame.GetFileLineNumber(), frame.GetFileColumnNumber());
        int? original = CellContext.IsCell(Path.GetFileName(frame.GetFileName()!)) ? CheckedCells.OriginalColumn(frame.GetMethod(), line, column) : column;
        return original is null ? "" : string.Create(CultureInfo.InvariantCulture, $":line {line}, column {original}");
    }

    private static IEnumerable<StackFrame> Frames(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileLineNumber() > 0 && IsLearners(frame.GetFileName()));

    // F# makes a path of a cell's name; a script that a cell loads is the learner's too.
    private static bool IsLearners(string? file) =>
        file is not null && (CellContext.IsCell(Path.GetFileName(file)) || Path.GetExtension(file) is ".csx" or ".fsx");

    // The compiler hides methods in classes of its own: the learner's name stands between angle brackets.
    private static string MethodName(MethodBase? method)
    {
        if (method is null)
            return "";
        var place = method.Name == "MoveNext" ? method.DeclaringType?.Name ?? "" : method.Name;
        var hidden = HiddenName().Match(place);
        var name = hidden.Success ? hidden.Groups["local"].Value is { Length: > 0 } local ? local : hidden.Groups["outer"].Value : place;
        return name is "" or "<Initialize>" or "<Main>$" or "main@" ? "" : $"{name} in ";
    }

    [GeneratedRegex(@"^<(?<outer><?\w*>?\$?)>(g__(?<local>\w+)\||\w)")]
    private static partial Regex HiddenName();
}
