using System.Diagnostics;

namespace InnerAlignment.Course.Tests.Run;

/// <summary>The command as a terminal starts it.</summary>
internal static class CourseProcess
{
    private static string Command => Path.Combine(CourseFiles.Root.Path, ".artifacts", "bin", "Course", "debug", "course.dll");

    public static ProcessStartInfo Start(string[] prefix, params string[] arguments)
    {
        string[] words = [.. prefix, "dotnet", Command, .. arguments];
        return new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = CourseFiles.Root.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    /// <summary>The same command with a terminal in front of it, played by <c>script</c>.</summary>
    public static ProcessStartInfo InTerminal(ProcessStartInfo command) =>
        new("script", ["--quiet", "--return", "--command", string.Join(' ', [command.FileName, .. command.ArgumentList]), "/dev/null"])
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>Runs it to its end.</summary>
    public static Task<(int Code, string Said)> RunAsync(string[] prefix, params string[] arguments) => RunAsync(Start(prefix, arguments));

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Said)> RunAsync(ProcessStartInfo command)
    {
        using var process = Process.Start(command)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
