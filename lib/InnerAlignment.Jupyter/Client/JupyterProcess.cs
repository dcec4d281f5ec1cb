using System.ComponentModel;
using System.Diagnostics;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Client;

/// <summary>The process of an installed kernel, and the connection file that it reads.</summary>
internal sealed class JupyterProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string connectionFile;
    private readonly StandardErrorTail standardError;

    private JupyterProcess(Process process, string connectionFile)
    {
        (this.process, this.connectionFile) = (process, connectionFile);
        standardError = new StandardErrorTail(process.StandardError);
        // What a kernel prints itself is nobody's output; left unread it would block the kernel.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        Death = DeathAsync();
    }

    /// <summary>Ends with a sentence when the process has ended.</summary>
    internal Task<string> Death { get; }

    internal int Id => process.Id;

    /// <exception cref="KernelStartException">The process cannot be started.</exception>
    internal static JupyterProcess Start(KernelSpec spec, JupyterSessionOptions options, ConnectionFile connection)
    {
        var file = Path.Combine(Path.GetTempPath(), $"kernel-{Guid.NewGuid()}.json");
        connection.Write(file);
        var start = StartInfo(spec, options, file);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return new JupyterProcess(process, file);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            File.Delete(file);
            throw new KernelStartException(
                $"The kernel '{spec.Name}' could not be started by '{start.FileName}', as {Path.Combine(spec.Folder, KernelSpec.FileName)} says: {exception.Message}", exception);
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

    /// <summary>Waits a while for the process to end by itself, then ends it.</summary>
    internal async Task EndAsync(TimeSpan patience)
    {
        await Task.WhenAny(Death, Task.Delay(patience)).ConfigureAwait(false);
        Kill();
        await Death.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Death.ConfigureAwait(false);
        process.Dispose();
        File.Delete(connectionFile);
    }

    private static ProcessStartInfo StartInfo(KernelSpec spec, JupyterSessionOptions options, string connectionFile)
    {
        string[] words = [.. spec.Argv.Select(word => word
            .Replace("{connection_file}", connectionFile, StringComparison.Ordinal)
            .Replace("{resource_dir}", spec.Folder, StringComparison.Ordinal))];
        if (words.Length == 0)
            throw new KernelStartException($"The description {Path.Combine(spec.Folder, KernelSpec.FileName)} names no command: expected an argv.");
        ProcessStartInfo start = new(words[0], words[1..])
        {
            WorkingDirectory = Path.GetFullPath(options.WorkingDirectory),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in spec.Environment.Concat(options.Environment))
            start.Environment[name] = value;
        return start;
    }

    private async Task<string> DeathAsync()
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        return DeathReport.Describe(process.ExitCode, standardError.Text(), malformed: null).Sentence;
    }
}
