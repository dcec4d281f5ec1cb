using System.Diagnostics;
using InnerAlignment.Jupyter.Client;
using InnerAlignment.Jupyter.Tests.Clients;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Tests.Client;

/// <summary>A long day of one kernel: cells, interrupts at random moments, restarts; nothing may pile up.</summary>
/// <remarks>A tenth of it runs with the tests. All of it: <c>COURSE_SOAK=full dotnet test tests/InnerAlignment.Jupyter.Tests --filter Soak</c>.</remarks>
[Platform("Linux")]
public class SoakTests
{
    // What each cell leaves in the kernel's process for good is its compiled code and what the compiler knows of it. The process with the sockets keeps the
    // history only.
    private const double MegabytesPerCell = 0.15;
    private const double MegabytesBesides = 150;
    private const double MegabytesOfServer = 60;
    private const int ThreadsBesides = 12;

    private static readonly int Tenths = Environment.GetEnvironmentVariable("COURSE_SOAK") == "full" ? 10 : 1;
    private readonly Random moments = new(8);
    private JupyterHome home = null!;
    private JupyterSession session = null!;

    [SetUp]
    public async Task Start()
    {
        home = new JupyterHome();
        session = await JupyterSession.StartAsync(home.Spec, new JupyterSessionOptions { WorkingDirectory = home.Folder });
    }

    [TearDown]
    public async Task End()
    {
        await session.DisposeAsync();
        home.Dispose();
    }

    [Test]
    public async Task Cells_and_interrupts_leave_no_processes_and_threads_and_little_memory()
    {
        int cells = 200 * Tenths;
        await RunAsync("int total = 0;");
        var before = await LookAsync();
        for (int i = 0; i < cells; i++)
            Assert.That(await RunAsync($"total += {i}; total"), Is.InstanceOf<CellResult.Succeeded>(), $"cell {i}");
        for (int i = 0; i < 20 * Tenths; i++)
            await InterruptAsync(i);
        var after = await LookAsync();

        TestContext.Out.WriteLine($"before {before}\nafter  {after}");
        Assert.That(after.Processes, Is.EqualTo(before.Processes));
        Assert.That(after.ServerThreads, Is.LessThanOrEqualTo(before.ServerThreads + ThreadsBesides));
        Assert.That(after.KernelThreads, Is.LessThanOrEqualTo(before.KernelThreads + ThreadsBesides));
        Assert.That(after.ServerMegabytes, Is.LessThan(before.ServerMegabytes + MegabytesOfServer));
        Assert.That(after.KernelMegabytes, Is.LessThan(before.KernelMegabytes + MegabytesBesides + MegabytesPerCell * cells));
    }

    [Test]
    public async Task Restarts_leave_no_processes()
    {
        HashSet<int> seen = [];
        for (int i = 0; i < 5 * Tenths; i++)
        {
            await session.RestartAsync();
            seen.UnionWith([session.ProcessId, await KernelIdAsync()]);
        }

        Assert.That(seen, Has.Count.EqualTo(10 * Tenths));
        for (int waited = 0; waited < 50 && seen.Count(LinuxProcess.IsRunning) > 2; waited++)
            await Task.Delay(100);
        Assert.That(seen.Where(LinuxProcess.IsRunning), Is.EquivalentTo(new[] { session.ProcessId, await KernelIdAsync() }));
    }

    // The kernel may be stopped before the cell runs, while it compiles, in its loop, in its wait, or when it has ended.
    private async Task InterruptAsync(int turn)
    {
        var running = RunAsync(turn % 2 == 0 ? "for (int i = 0; i < 1_000_000_000; i++) { if (i < 0) break; }" : "await Task.Delay(100_000);");
        await Task.Delay(moments.Next(60));
        while (!running.IsCompleted)
        {
            await session.InterruptAsync();
            await Task.WhenAny(running, Task.Delay(200));
        }
        Assert.That(await running, Is.InstanceOf<CellResult.Interrupted>().With.Property("KernelRestarted").False.Or.InstanceOf<CellResult.Succeeded>(), $"turn {turn}");
        Assert.That(await RunAsync("total"), Is.InstanceOf<CellResult.Succeeded>(), "variables are kept");
    }

    private Task<CellResult> RunAsync(string code) => session.ExecuteAsync(new CellRequest(code), _ => { });

    private async Task<int> KernelIdAsync()
    {
        List<KernelOutput> outputs = [];
        await session.ExecuteAsync(new CellRequest("Environment.ProcessId"), outputs.Add);
        return int.Parse(outputs.OfType<KernelOutput.Result>().Single().Bundle.PlainText!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Look> LookAsync()
    {
        await RunAsync("GC.Collect();");
        using var server = Process.GetProcessById(session.ProcessId);
        using var kernel = Process.GetProcessById(await KernelIdAsync());
        return new Look(Children(server.Id), server.Threads.Count, kernel.Threads.Count, server.WorkingSet64 / 1e6, kernel.WorkingSet64 / 1e6);
    }

    private static int Children(int id) => Directory.GetDirectories($"/proc/{id}/task")
        .Sum(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    private sealed record Look(int Processes, int ServerThreads, int KernelThreads, double ServerMegabytes, double KernelMegabytes);
}
