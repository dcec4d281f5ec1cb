using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Tests.Sessions;

[Parallelizable(ParallelScope.Self)]
public class KernelProcessTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(0.3);
    private KernelProcess session = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        session = await KernelProcess.StartAsync(new KernelProcessOptions { MemoryLimit = 400 << 20, OutputLimit = 100_000, InterruptGrace = TimeSpan.FromSeconds(10) });

    [OneTimeTearDown]
    public async Task End() => await session.DisposeAsync();

    [Test]
    public async Task Outputs_arrive_while_the_cell_runs()
    {
        var arrived = new TaskCompletionSource();
        var cell = session.ExecuteAsync(
            new CellRequest("Console.WriteLine(\"early\"); await Task.Delay(3000);"), _ => arrived.TrySetResult());

        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        bool stillRuns = !cell.IsCompleted;
        await session.InterruptAsync();
        await cell;

        Assert.That(stillRuns);
    }

    [TestCase("while (true) ;")]
    [TestCase("int F(int n) => n < 2 ? n : F(n - 1) + F(n - 2); F(70)")]
    [TestCase("while (true) try { while (true) ; } catch (Exception) { }")]
    [TestCase("System.Threading.Thread.Sleep(-1);")]
    [TestCase("new System.Threading.ManualResetEvent(false).WaitOne();")]
    [TestCase("await Task.Delay(-1);")]
    [TestCase("again: goto again;")]
    public async Task A_cell_that_never_ends_is_stopped_and_variables_stay(string code)
    {
        await Run("int survivor = 7;");
        var result = await session.ExecuteAsync(new CellRequest(code, TimeLimit: Short), _ => { });
        var after = await Run("survivor");

        Assert.That(result, Is.EqualTo(new CellResult.Interrupted("The time limit of 0.3 s was reached.", KernelRestarted: false)));
        Assert.That(after.OfType<KernelOutput.Result>().Single().Bundle.PlainText, Is.EqualTo("7"));
    }

    [Test]
    public async Task A_token_interrupts()
    {
        using var source = new CancellationTokenSource(Short);
        var result = await session.ExecuteAsync(new CellRequest("while (true) ;"), _ => { }, source.Token);

        Assert.That(result, Is.InstanceOf<CellResult.Interrupted>());
    }

    [TestCase("Environment.Exit(3);", "exit code 3")]
    [TestCase("Environment.Exit(0);", "exit code 0")]
    [TestCase("int Deep(int n) { return Deep(n + 1) + 1; } Deep(0)", "stack overflow")]
    [TestCase("System.Diagnostics.Process.GetCurrentProcess().Kill();", "killed (signal 9)")]
    [Platform("Unix")]
    public async Task A_death_is_told_and_a_restart_gives_a_fresh_kernel(string code, string how)
    {
        await Run("int gone = 1;");
        var result = await session.ExecuteAsync(new CellRequest(code), _ => { });
        var next = await session.ExecuteAsync(new CellRequest("1"), _ => { });
        await session.RestartAsync();
        var restarted = await session.ExecuteAsync(new CellRequest("gone"), _ => { });

        Assert.That(result, Is.InstanceOf<CellResult.Died>().With.Property(nameof(CellResult.Died.Reason)).Contains(how));
        Assert.That(next, Is.InstanceOf<CellResult.Died>());
        Assert.That(restarted, Is.InstanceOf<CellResult.Failed>());
    }

    [Test]
    public async Task Memory_that_runs_out_is_an_error_or_a_death_and_never_a_hang()
    {
        var result = await session.ExecuteAsync(
            new CellRequest("var hoard = new List<byte[]>(); while (true) hoard.Add(new byte[1 << 20]);"), _ => { });
        if (!session.IsAlive || result is CellResult.Failed)
            await session.RestartAsync();

        Assert.That(
            result is CellResult.Failed { Error.Name: "OutOfMemoryException" } or CellResult.Died { Reason: "The kernel's process ended because it ran out of memory." },
            $"{result}");
    }

    [Test]
    public async Task A_cell_that_prints_without_measure_is_cut_and_goes_on()
    {
        var outputs = await Run("var line = new string('x', 1000); for (int i = 0; i < 100_000; i++) Console.WriteLine(line); 5");

        var printed = string.Concat(outputs.OfType<KernelOutput.StreamText>().Select(text => text.Text));
        Assert.That(printed, Has.Length.InRange(100_000, 101_000));
        Assert.That(printed.Split("[Output cut:"), Has.Length.EqualTo(2));
        Assert.That(session.IsAlive);
    }

    [Test]
    [Platform("Linux")]
    public async Task Nothing_stays_behind_after_dispose()
    {
        var other = await KernelProcess.StartAsync(new KernelProcessOptions());
        var outputs = new List<KernelOutput>();
        await other.ExecuteAsync(new CellRequest("System.Diagnostics.Process.Start(\"sleep\", \"600\").Id"), outputs.Add);
        int kernel = other.ProcessId;
        int child = int.Parse(outputs.OfType<KernelOutput.Result>().Single().Bundle.PlainText!, System.Globalization.CultureInfo.InvariantCulture);
        await other.DisposeAsync();

        Assert.That(new[] { kernel, child }.Where(IsRunning), Is.Empty);
    }

    [Test]
    public async Task Cells_from_several_threads_wait_for_one_another()
    {
        await Run("int turns = 0;");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Run("int seen = turns; await Task.Delay(1); turns = seen + 1;"))));
        var outputs = await Run("turns");

        Assert.That(outputs.OfType<KernelOutput.Result>().Single().Bundle.PlainText, Is.EqualTo("8"));
    }

    [Test]
    public void A_kernel_that_is_not_built_names_the_command()
    {
        var options = new KernelProcessOptions { KernelPath = "/nowhere/InnerAlignment.Kernel.dll" };

        Assert.That(
            async () => await KernelProcess.StartAsync(options),
            Throws.TypeOf<KernelStartException>().With.Message.Contains("/nowhere/").And.Message.Contains("dotnet build"));
    }

    private async Task<List<KernelOutput>> Run(string code)
    {
        var outputs = new List<KernelOutput>();
        await session.ExecuteAsync(new CellRequest(code), outputs.Add);
        return outputs;
    }

    // A killed process whose new parent has not collected it yet still has its number.
    private static bool IsRunning(int id) => File.Exists($"/proc/{id}/stat")
        && File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].TrimStart()[0] != 'Z';
}
