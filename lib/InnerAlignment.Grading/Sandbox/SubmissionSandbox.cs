using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Sandbox;

/// <summary>Starts kernels in which submissions may do whatever they like: bubblewrap and limits around each.</summary>
/// <param name="root">The course.</param>
/// <param name="limits">What one submission may use; null means the defaults of <see cref="SandboxLimits"/>.</param>
public sealed class SubmissionSandbox(CourseRoot root, SandboxLimits? limits = null)
{
    private readonly SandboxLimits limits = limits ?? new SandboxLimits();

    /// <summary>Tries an empty sandbox.</summary>
    /// <returns>Null when it works here, else what is wrong and what to do, in a sentence or two.</returns>
    public string? Fault()
    {
        if (!OperatingSystem.IsLinux())
            return "The sandbox for submissions is bubblewrap, which needs Linux. Grade there (a container or WSL will do), or trust the submissions and say --no-sandbox.";
        try
        {
            return Try();
        }
        catch (Win32Exception)
        {
            return "bubblewrap is missing, and without it a submission could do what you can. Install it (Debian: apt-get install bubblewrap), or trust the submissions and say --no-sandbox.";
        }
    }

    /// <summary>Starts a kernel in a folder of the course.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="processor">The processor that it keeps to; null means any.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="KernelStartException">It does not start.</exception>
    public async Task<IKernelSession> StartAsync(string folder, int? processor, CancellationToken cancellationToken = default)
    {
        var session = await KernelProcess.StartAsync(Options(folder, processor), cancellationToken).ConfigureAwait(false);
        return new WatchedSession(session, MemoryWatch.Watch(() => session.ProcessId, limits.Resident));
    }

    private KernelProcessOptions Options(string folder, int? processor) => new()
    {
        WorkingDirectory = folder,
        KernelPath = KernelPath,
        CommandPrefix = new Bubblewrap(root, limits).Prefix(folder, processor),
        ClearEnvironment = true,
        Environment = Variables,
        MemoryLimit = limits.Heap,
        OutputLimit = limits.Output,
        LongestMessage = limits.Message,
    };

    private string KernelPath => Path.Combine(root.Bin, "kernel", "InnerAlignment.Kernel.dll");

    private static ImmutableDictionary<string, string?> Variables { get; } = new Dictionary<string, string?>
    {
        ["PATH"] = "/usr/bin:/bin",
        ["HOME"] = "/tmp",
        ["TMPDIR"] = "/tmp",
        ["LANG"] = "C.UTF-8",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["COURSE_PROGRESS"] = "off",
        // Compiled code would be kept in one shared file, which the limit on files ends in the middle of F#.
        ["DOTNET_EnableWriteXorExecute"] = "0",
    }.ToImmutableDictionary();

    private string? Try()
    {
        string[] command = [.. new Bubblewrap(root, limits).Prefix(root.Notebooks, processor: null), "test", "-r", KernelPath];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode == 0)
            return null;
        return said.Length > 0
            ? $"bubblewrap does not work here: {said.Split('\n')[^1]}. A container needs to allow user namespaces. Grade elsewhere, or trust the submissions and say --no-sandbox."
            : $"{KernelPath} cannot be read by another user: build with 'dotnet build lib/Course', and let others read the course's notebooks, data and lib (chmod -R o+rX).";
    }
}
