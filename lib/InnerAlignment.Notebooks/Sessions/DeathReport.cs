namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Says in one sentence how a kernel's process ended.</summary>
internal static class DeathReport
{
    // A Unix process that a signal ended has 128 and the signal's number as its exit code.
    private const int Killed = 128 + 9;
    private const int Aborted = 128 + 6;
    private const int SegmentationFault = 128 + 11;
    private const int Terminated = 128 + 15;
    private const int WindowsStackOverflow = unchecked((int)0xC00000FD);

    internal static string Describe(int exitCode, string standardError, string? malformed)
    {
        if (malformed is not null)
            return $"The kernel's process was ended: {malformed}.";
        if (exitCode == WindowsStackOverflow || standardError.Contains("Stack overflow", StringComparison.Ordinal))
            return $"The kernel's process ended by a stack overflow: a function calls itself without end{CallerOf(standardError)}.";
        if (standardError.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            || standardError.Contains("OutOfMemoryException", StringComparison.Ordinal))
            return "The kernel's process ended because it ran out of memory.";
        return exitCode switch
        {
            0 => "The kernel's process ended with exit code 0: a cell ended it, for instance by Environment.Exit.",
            Killed => "The kernel's process was killed (signal 9), by a user, a memory limit or a time limit of the system.",
            Terminated => "The kernel's process was asked to end (signal 15).",
            Aborted => $"The kernel's process aborted (signal 6){Because(standardError)}.",
            SegmentationFault => "The kernel's process ended by a memory access violation (signal 11): native code or unsafe code went wrong.",
            _ => $"The kernel's process ended with exit code {exitCode}{Because(standardError)}.",
        };
    }

    private static string CallerOf(string standardError)
    {
        const string Frame = "   at ";
        var frame = standardError.Split('\n').FirstOrDefault(line =>
            line.StartsWith(Frame, StringComparison.Ordinal) && line.Contains("Submission#", StringComparison.Ordinal));
        if (frame is null)
            return "";
        var name = frame[Frame.Length..].Split('(')[0];
        return $" ({name[(name.LastIndexOf('.') + 1)..]})";
    }

    private static string Because(string standardError)
    {
        var line = standardError.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return line is null ? "" : $": {line.TrimEnd('.')}";
    }
}
