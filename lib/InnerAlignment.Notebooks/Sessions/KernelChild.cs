using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>One process of a kernel: what is said to it, what it says, and how it ended.</summary>
internal sealed class KernelChild : IAsyncDisposable
{
    private readonly Process process;
    private readonly int longestMessage;
    private readonly Action<KernelEvent> onEvent;
    private readonly Lock writing = new();
    private readonly StandardErrorTail standardError;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<KernelDeath> death = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private KernelDeath? malformed;

    private KernelChild(Process process, int longestMessage, Action<KernelEvent> onEvent)
    {
        this.process = process;
        this.longestMessage = longestMessage;
        this.onEvent = onEvent;
        standardError = new StandardErrorTail(process.StandardError);
        new Thread(ReadEvents) { IsBackground = true, Name = "kernel events" }.Start();
    }

    /// <summary>Ends when the process answers for the first time.</summary>
    internal Task Ready => ready.Task;

    /// <summary>Ends when the process has ended, and says how.</summary>
    internal Task<KernelDeath> Death => death.Task;

    internal int ProcessId => process.Id;

    /// <exception cref="KernelStartException">The process cannot be started.</exception>
    internal static KernelChild Start(KernelProcessOptions options, Action<KernelEvent> onEvent)
    {
        var start = StartInfo(options);
        try
        {
            return new KernelChild(LastingThread.Do(() => Process.Start(start)!), options.LongestMessage, onEvent);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            throw new KernelStartException(
                $"The kernel could not be started by '{start.FileName}' in {start.WorkingDirectory}: {exception.Message}", exception);
        }
    }

    /// <summary>Says something; a process that has ended hears nothing, its death is reported apart.</summary>
    internal void Send(KernelCommand command)
    {
        var line = WireFormat.Line(command);
        try
        {
            lock (writing)
            {
                process.StandardInput.BaseStream.Write(line);
                process.StandardInput.BaseStream.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The pipe is broken: the reader notices the same and knows why.
        }
    }

    /// <summary>Ends the process and everything it started.</summary>
    internal void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already, or is about to.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await death.Task.ConfigureAwait(false);
        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(KernelProcessOptions options)
    {
        string[] command = [.. options.CommandPrefix, KernelLocation.DotNet(), "exec", KernelLocation.Find(options)];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.GetFullPath(options.WorkingDirectory),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        FillEnvironment(start.Environment, options);
        return start;
    }

    private static void FillEnvironment(IDictionary<string, string?> environment, KernelProcessOptions options)
    {
        if (options.ClearEnvironment)
            environment.Clear();
        // The runtime's diagnostics would open a socket.
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["INNER_ALIGNMENT_OUTPUT_LIMIT"] = options.OutputLimit.ToString(CultureInfo.InvariantCulture);
        if (options.MemoryLimit is { } limit)
            environment["DOTNET_GCHeapHardLimit"] = "0x" + limit.ToString("x", CultureInfo.InvariantCulture);
        foreach (var (name, value) in options.Environment)
        {
            if (value is null)
                environment.Remove(name);
            else
                environment[name] = value;
        }
    }

    private void ReadEvents()
    {
        try
        {
            var lines = new LineReader(process.StandardOutput.BaseStream, longestMessage);
            while (lines.Next() is { } line)
                Handle(WireFormat.ReadEvent(line.Span));
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or NotSupportedException)
        {
            malformed = new($"it said something that is no message of a kernel ({exception.Message})", exception is InvalidDataException ? DeathCause.TooLong : DeathCause.Malformed);
            Kill();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The pipe broke with the process.
        }
        ReportDeath();
    }

    private void Handle(KernelEvent kernelEvent)
    {
        if (kernelEvent is KernelEvent.Ready)
            ready.TrySetResult();
        else
            onEvent(kernelEvent);
    }

    private void ReportDeath()
    {
        if (!process.WaitForExit(TimeSpan.FromMilliseconds(500)))
        {
            malformed ??= new("it closed its side of the connection", DeathCause.Malformed);
            Kill();
            process.WaitForExit();
        }
        var how = DeathReport.Describe(process.ExitCode, standardError.Text(), malformed);
        death.TrySetResult(how);
        ready.TrySetException(new KernelStartException(how.Sentence));
        // Nobody may be waiting for the start any more.
        _ = ready.Task.Exception;
    }
}
