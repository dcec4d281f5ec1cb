namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Says in one sentence how a kernel's process ended.</summary>
internal static class DeathReport
{
    // A Unix process that a signal ended has 128 and the signal's number as its exit code.
    private const int FirstSignal = 128;
    private const int Killed = FirstSignal + 9;
    private const int Aborted = FirstSignal + 6;
    private const int SegmentationFault = FirstSignal + 11;
    private const int Terminated = FirstSignal + 15;
    private const int WindowsStackOverflow = unchecked((int)0xC00000FD);

    internal static KernelDeath Describe(int exitCode, string standardError, KernelDeath? malformed)
    {
        if (malformed is not null)
            return malformed with { Sentence = $"The kernel's process was ended: {malformed.Sentence}." };
        if (exitCode == WindowsStackOverflow || standardError.Contains("Stack overflow", StringComparison.Ordinal))
            return new($"The kernel's process ended by a stack overflow: a function calls itself without end{CallerOf(standardError)}.", DeathCause.StackOverflow);
        if (standardError.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            || standardError.Contains("OutOfMemoryException", StringComparison.Ordinal))
            return new("The kernel's process ended because it ran out of memory.", DeathCause.Memory);
        return exitCode switch
        {
            0 => new("The kernel's process ended with exit code 0: a cell ended it, for instance by Environment.Exit.", DeathCause.Exit),
            Killed => new("The kernel's process was killed (signal 9), by a user, a memory limit or a time limit of the system.", DeathCause.Killed),
            Terminated => new("The kernel's process was asked to end (signal 15).", DeathCause.Unknown),
            Aborted => new($"The kernel's process aborted (signal 6){Because(standardError)}.", DeathCause.Unknown),
            SegmentationFault => new("The kernel's process ended by a memory access violation (signal 11): native code or unsafe code went wrong.", DeathCause.Unknown),
            _ => new($"The kernel's process ended with exit code {exitCode}{Because(standardError)}.", exitCode < FirstSignal ? DeathCause.Exit : DeathCause.Unknown),
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
