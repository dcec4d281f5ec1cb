using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Client;
using InnerAlignment.Jupyter.Tests.Clients;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Tests.Client;

/// <summary>Both ends of the wire are ours, in processes of their own: the command as clients start it.</summary>
public class OwnKernelTests
{
    private readonly List<KernelOutput> outputs = [];
    private JupyterHome home = null!;
    private JupyterSession session = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        home = new JupyterHome();
        session = await JupyterSession.StartAsync(home.Spec, new JupyterSessionOptions { WorkingDirectory = home.Folder });
    }

    [OneTimeTearDown]
    public async Task End()
    {
        await session.DisposeAsync();
        home.Dispose();
    }

    [SetUp]
    public void Clear() => outputs.Clear();

    [Test]
    public async Task The_language_of_a_cell_travels_with_its_metadata()
    {
        JsonObject metadata = new() { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "fsharp" } };
        await session.ExecuteAsync(new CellRequest("[1 .. 4] |> List.sum") { Metadata = metadata }, outputs.Add);
        await session.ExecuteAsync(new CellRequest("[1 .. 4] |> List.max", Language: "fsharp"), outputs.Add);

        Assert.That(outputs.OfType<KernelOutput.Result>().Select(result => result.Bundle.PlainText), Is.EqualTo(new[] { "10", "4" }));
    }

    [Test]
    public async Task Cells_run_in_the_folder_of_the_notebook()
    {
        await session.ExecuteAsync(new CellRequest("Console.Write(System.IO.Directory.GetCurrentDirectory());"), outputs.Add);

        Assert.That(outputs.OfType<KernelOutput.StreamText>().Single().Text, Is.EqualTo(home.Folder));
    }

    [Test]
    public async Task The_science_library_is_described_by_its_documentation()
    {
        await session.ExecuteAsync(new CellRequest("#r \"../../lib/bin/InnerAlignment.Lessons.dll\"\nusing InnerAlignment.Search;"), outputs.Add);
        var description = await session.InspectAsync(new CodePosition("new Adam(0.1)", 5));

        Assert.That(description?.PlainText, Does.Contain("Adaptive moment estimation"));
    }

    // A client that crashed cannot say so.
    [Test]
    [Platform("Linux")]
    public async Task A_kernel_ends_when_the_client_that_started_it_is_gone()
    {
        using var client = Process.Start("sleep", "600");
        var parent = ImmutableDictionary<string, string>.Empty.Add("JPY_PARENT_PID", client.Id.ToString(CultureInfo.InvariantCulture));
        await using var orphan = await JupyterSession.StartAsync(home.Spec, new JupyterSessionOptions { WorkingDirectory = home.Folder, Environment = parent });
        client.Kill();
        await client.WaitForExitAsync();

        for (int waited = 0; waited < 200 && LinuxProcess.IsRunning(orphan.ProcessId); waited++)
            await Task.Delay(100);

        Assert.That(LinuxProcess.IsRunning(orphan.ProcessId), Is.False);
    }

    [Test]
    [Platform("Linux")]
    public async Task Nothing_stays_behind_after_dispose()
    {
        var other = await JupyterSession.StartAsync(home.Spec, new JupyterSessionOptions { WorkingDirectory = home.Folder });
        await other.ExecuteAsync(new CellRequest("Environment.ProcessId"), outputs.Add);
        int[] processes = [other.ProcessId, int.Parse(outputs.OfType<KernelOutput.Result>().Single().Bundle.PlainText!, CultureInfo.InvariantCulture)];
        await other.DisposeAsync();
        for (int waited = 0; waited < 50 && processes.Any(LinuxProcess.IsRunning); waited++)
            await Task.Delay(100);

        Assert.That(processes.Where(LinuxProcess.IsRunning), Is.Empty);
    }
}
