using System.CommandLine;

namespace InnerAlignment.Course.Commands;

/// <summary>How a command that runs submissions ends when it is stopped, or cannot begin.</summary>
internal static class GradingRun
{
    /// <param name="console">Where it writes.</param>
    /// <param name="run">Runs it.</param>
    /// <param name="goesOn">What the same command does after an end in the middle.</param>
    /// <returns>The exit code: that of the run, 130 when it was stopped, 2 when it could not begin.</returns>
    internal static async Task<int> ExecuteAsync(InvocationConfiguration console, Func<TextWriter, Task<int>> run, string goesOn)
    {
        try
        {
            return await run(console.Output);
        }
        catch (OperationCanceledException)
        {
            await console.Output.WriteLineAsync($"Ended. What was graded is kept; the same command {goesOn}.");
            return 130;
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or BadImageFormatException or FileNotFoundException)
        {
            await console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }
}
