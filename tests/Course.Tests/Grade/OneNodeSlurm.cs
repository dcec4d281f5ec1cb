using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using InnerAlignment.Course.Tests.Run;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>A Slurm cluster of one node, this machine, with everything of it in a scratch folder; it ends with the test.</summary>
internal sealed class OneNodeSlurm : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("slurm-").FullName;
    private readonly List<Process> daemons = [];

    private OneNodeSlurm()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        File.WriteAllText(At("slurm.conf"), Configuration());
        Directory.CreateDirectory(At("state"));
        Directory.CreateDirectory(At("spool"));
    }

    /// <summary>Why there can be none here, or null.</summary>
    public static string? Missing()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin").Split(':');
        string[] missing = [.. new[] { "munged", "slurmctld", "slurmd", "sbatch", "squeue" }.Where(program => !Array.Exists(path, one => File.Exists(Path.Combine(one, program))))];
        return missing.Length == 0 ? null : $"Slurm is missing ({string.Join(", ", missing)}); Debian: apt-get install slurm-wlm.";
    }

    /// <summary>Starts it and waits until its node is idle.</summary>
    public static async Task<OneNodeSlurm> StartAsync()
    {
        OneNodeSlurm slurm = new();
        try
        {
            await slurm.BeginAsync();
            return slurm;
        }
        catch
        {
            slurm.Dispose();
            throw;
        }
    }

    /// <summary>Runs a program of the cluster's user.</summary>
    public async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        var start = Start(words);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        return await CourseProcess.RunAsync(start);
    }

    /// <summary>Waits until no job is left.</summary>
    public Task DrainAsync() => UntilAsync(async () => (await RunAsync("squeue", "--noheader")).Said.Length == 0, "jobs are left");

    /// <summary>Ends jobs, node, controller and the keeper of keys, in this order, and leaves no file.</summary>
    public void Dispose()
    {
        foreach (var daemon in Enumerable.Reverse(daemons))
        {
            daemon.Kill(entireProcessTree: true);
            daemon.WaitForExit();
            daemon.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task BeginAsync()
    {
        await File.WriteAllBytesAsync(At("munge.key"), RandomNumberGenerator.GetBytes(128));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At("munge.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Begin("munged", "--foreground", "--force", $"--key-file={At("munge.key")}", $"--socket={At("munge.socket")}", $"--pid-file={At("munge.pid")}", $"--log-file={At("munge.log")}", $"--seed-file={At("munge.seed")}");
        await UntilAsync(() => Task.FromResult(File.Exists(At("munge.socket"))), "munged does not listen");
        Begin("slurmctld", "-D", "-f", At("slurm.conf"));
        Begin("slurmd", "-D", "-N", Dns.GetHostName(), "-f", At("slurm.conf"));
        await UntilAsync(async () => (await RunAsync("sinfo", "--noheader", "--format=%T")).Said.Trim() == "idle", "the node is not idle");
    }

    private void Begin(params string[] words) => daemons.Add(Process.Start(Start(words))!);

    private ProcessStartInfo Start(string[] words)
    {
        ProcessStartInfo start = new(words[0], words[1..]) { WorkingDirectory = folder, UseShellExecute = false };
        start.Environment["PATH"] += ":/usr/sbin:/sbin";
        start.Environment["SLURM_CONF"] = At("slurm.conf");
        return start;
    }

    private async Task UntilAsync(Func<Task<bool>> holds, string otherwise)
    {
        for (var watch = Stopwatch.StartNew(); !await holds(); await Task.Delay(200))
        {
            if (watch.Elapsed > Patience)
                throw new TimeoutException($"{otherwise} after {Patience.TotalSeconds} s:\n{string.Join('\n', Directory.EnumerateFiles(folder, "*.log").Select(File.ReadAllText))}");
        }
    }

    private string At(string name) => Path.Combine(folder, name);

    /// <summary>Two processors and some memory whatever the machine has: what is shown here is not its speed.</summary>
    private string Configuration() => string.Create(CultureInfo.InvariantCulture, $"""
        ClusterName=scratch
        SlurmctldHost={Dns.GetHostName()}(127.0.0.1)
        SlurmctldPort={FreePort()}
        SlurmdPort={FreePort()}
        SlurmUser={Environment.UserName}
        SlurmdUser={Environment.UserName}
        AuthType=auth/munge
        AuthInfo=socket={At("munge.socket")}
        CredType=cred/munge
        ProctrackType=proctrack/pgid
        TaskPlugin=task/none
        MpiDefault=none
        SelectType=select/cons_tres
        SelectTypeParameters=CR_CPU
        SchedulerParameters=batch_sched_delay=0,sched_min_interval=0
        SlurmctldPidFile={At("slurmctld.pid")}
        SlurmdPidFile={At("slurmd.pid")}
        SlurmctldLogFile={At("slurmctld.log")}
        SlurmdLogFile={At("slurmd.log")}
        SlurmdParameters=config_overrides
        StateSaveLocation={At("state")}
        SlurmdSpoolDir={At("spool")}
        NodeName={Dns.GetHostName()} NodeAddr=127.0.0.1 CPUs=2 RealMemory=4000
        PartitionName=all Nodes=ALL Default=YES

        """);

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
