using System.Diagnostics;
using InnerAlignment.Grading.Sandbox;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests.Sandbox;

/// <summary>What a kernel in the sandbox can and cannot do, asked of the real one.</summary>
public sealed class SandboxTests
{
    private static readonly CourseRoot Root = CourseRoot.Find(TestContext.CurrentContext.TestDirectory);
    private static readonly string Secret = Path.Combine(Path.GetTempPath(), $"secret-{Environment.ProcessId}");

    private IKernelSession session = null!;

    [OneTimeSetUp]
    public void Require_a_sandbox()
    {
        if (new SubmissionSandbox(Root).Fault() is { } fault)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(fault);
            Assert.Ignore(fault);
        }

        File.WriteAllText(Secret, "expected values");
        Environment.SetEnvironmentVariable("GRADER_TOKEN", "secret");
    }

    [SetUp]
    public async Task Start() => session = await new SubmissionSandbox(Root, new SandboxLimits { Resident = 900 << 20 }).StartAsync(Root.Notebooks, processor: null);

    [TearDown]
    public async Task End() => await session.DisposeAsync();

    [OneTimeTearDown]
    public static void Clean() => File.Delete(Secret);

    [Test]
    public async Task A_cell_that_loads_the_library_runs() =>
        Assert.That(await Value("#r \"../lib/bin/InnerAlignment.Lessons.dll\"\ntypeof(InnerAlignment.Randomness.RandomStream).Name"), Is.EqualTo("RandomStream"));

    [Test]
    public async Task An_FSharp_cell_runs() => Assert.That(await Value("#!fsharp\n[1..4] |> List.sum"), Is.EqualTo("10"));

    [Test]
    public async Task Files_of_the_grader_cannot_be_seen()
    {
        Assert.That(await Value($"System.IO.File.Exists(\"{Secret}\")"), Is.EqualTo("False"));
        Assert.That(await Value($"System.IO.Directory.Exists(\"{Root.Path}/tests\")"), Is.EqualTo("False"));
        Assert.That(await Value("System.IO.Directory.Exists(\"/root\") || System.IO.Directory.Exists(\"/home\")"), Is.EqualTo("False"));
        Assert.That(await Value("System.IO.Directory.GetFiles(\"/tmp\").Length"), Is.EqualTo("0"));
    }

    [Test]
    public async Task The_environment_is_empty_of_the_graders() =>
        Assert.That(await Value("Environment.GetEnvironmentVariable(\"GRADER_TOKEN\") ?? \"unset\""), Is.EqualTo("unset"));

    [Test]
    public async Task The_course_cannot_be_written_to()
    {
        var file = Path.Combine(Root.Bin, "written-by-a-submission");

        var result = await session.ExecuteAsync(new CellRequest($"System.IO.File.WriteAllText(\"{file}\", \"x\");"), _ => { });

        Assert.That(result, Is.InstanceOf<CellResult.Failed>());
        Assert.That(File.Exists(file), Is.False);
    }

    [Test]
    public async Task There_is_no_network()
    {
        var devices = await Value("System.IO.File.ReadAllLines(\"/proc/net/dev\").Count(line => line.Contains(':') && !line.Trim().StartsWith(\"lo:\"))");
        var result = await session.ExecuteAsync(
            new CellRequest("#r \"System.Net.Sockets\"\nnew System.Net.Sockets.TcpClient().Connect(System.Net.IPAddress.Parse(\"1.1.1.1\"), 80);", TimeLimit: TimeSpan.FromSeconds(20)), _ => { });

        Assert.That(devices, Is.EqualTo("0"));
        Assert.That(result, Is.InstanceOf<CellResult.Failed>().With.Property("Error").Property("Name").EqualTo("SocketException"));
    }

    [Test]
    public async Task Other_processes_cannot_be_seen() =>
        Assert.That(await Value("System.Diagnostics.Process.GetProcesses().Length < 8"), Is.EqualTo("True"));

    [Test]
    public async Task The_scratch_folder_is_small()
    {
        var result = await session.ExecuteAsync(
            new CellRequest("for (int i = 0; ; i++) System.IO.File.WriteAllBytes($\"/tmp/{i}\", new byte[10 << 20]);", TimeLimit: TimeSpan.FromSeconds(20)), _ => { });

        Assert.That(result, Is.InstanceOf<CellResult.Failed>().With.Property("Error").Property("Message").Contains("No space left"));
        Assert.That(await Value("System.IO.Directory.GetFiles(\"/tmp\").Length <= 7"), Is.EqualTo("True"));
    }

    [Test]
    public async Task Processes_are_counted_and_end_with_the_session()
    {
        await session.ExecuteAsync(
            new CellRequest("try { for (int i = 0; i < 300; i++) System.Diagnostics.Process.Start(\"setsid\", \"sleep 4173\"); } catch (Exception) { }", TimeLimit: TimeSpan.FromSeconds(20)),
            _ => { });
        int during = Sleepers().Count;
        await session.DisposeAsync();
        await Until(() => Sleepers().Count == 0);

        Assert.That(during, Is.InRange(1, 96));
        Assert.That(Sleepers(), Is.Empty);
    }

    [Test]
    public async Task A_heap_without_bound_is_an_error_or_the_end_of_its_own_kernel()
    {
        var result = await session.ExecuteAsync(
            new CellRequest("var hoard = new List<byte[]>(); while (true) { hoard.Add(new byte[1 << 20]); Array.Fill(hoard[^1], (byte)1); }", TimeLimit: TimeSpan.FromSeconds(60)),
            _ => { });

        Assert.That(result, Is.InstanceOf<CellResult.Failed>().Or.InstanceOf<CellResult.Died>());
    }

    [Test]
    public async Task Memory_outside_the_heap_is_watched()
    {
        const string Hoard = """
            while (true) { var p = System.Runtime.InteropServices.Marshal.AllocHGlobal(16 << 20); for (int i = 0; i < 16 << 20; i += 4096) System.Runtime.InteropServices.Marshal.WriteByte(p, i, 1); }
            """;
        var result = await session.ExecuteAsync(new CellRequest(Hoard, TimeLimit: TimeSpan.FromSeconds(60)), _ => { });

        Assert.That(result, Is.InstanceOf<CellResult.Died>());
    }

    [Test]
    public async Task A_message_too_long_ends_the_kernel()
    {
        await session.ExecuteAsync(new CellRequest("string Huge() => new string('x', 20 << 20);"), _ => { });

        var result = await session.CallAsync(new CallRequest("Huge", [], "csharp", TimeSpan.FromSeconds(60)));

        Assert.That(result, Is.InstanceOf<CallResult.Died>().With.Property("Message").Contains("longer than 16 MB"));
    }

    private static List<int> Sleepers() => [.. Process.GetProcessesByName("sleep").Where(IsOurs).Select(process => process.Id)];

    private static bool IsOurs(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("4173", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var watch = Stopwatch.StartNew(); !holds() && watch.Elapsed < TimeSpan.FromSeconds(5);)
            await Task.Delay(20);
    }

    private async Task<string> Value(string code)
    {
        List<KernelOutput> outputs = [];
        var result = await session.ExecuteAsync(new CellRequest(code), outputs.Add);
        return outputs.OfType<KernelOutput.Result>().SingleOrDefault()?.Bundle.PlainText ?? $"{result}";
    }
}
