using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>Turns an exception into readable lines: its message and the frames that lie in cells.</summary>
internal static partial class Traceback
{
    internal static KernelOutput.Error Of(Exception exception)
    {
        exception = Unwrap(exception);
        List<string> lines = [];
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            lines.Add($"{(lines.Count == 0 ? "" : "caused by ")}{cause.GetType().FullName}: {cause.Message}");
            lines.AddRange(CellFrames(cause).Select(frame => $"   at {frame}"));
        }
        return new KernelOutput.Error(exception.GetType().Name, exception.Message, [.. lines]);
    }

    /// <summary>The line of the innermost frame that lies in a cell, or null.</summary>
    internal static int? Line(Exception exception) =>
        Frames(Unwrap(exception)).Select(frame => (int?)frame.GetFileLineNumber()).FirstOrDefault();

    /// <summary>The exception that user code threw, without the wrapping of reflection and tasks.</summary>
    internal static Exception Unwrap(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        TypeInitializationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var inner] } => Unwrap(inner),
        _ => exception,
    };

    private static IEnumerable<string> CellFrames(Exception exception)
    {
        foreach (var frame in Frames(exception))
        {
            var name = MethodName(frame.GetMethod());
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{name}{Path.GetFileName(frame.GetFileName())}:line {frame.GetFileLineNumber()}");
        }
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
