using InnerAlignment.Jupyter.Client;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Jupyter.Tests.Clients;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Tests.Client;

/// <summary>The runner's session on a kernel that we did not write: Debian's ipykernel.</summary>
public class IpykernelTests
{
    private readonly List<KernelOutput> outputs = [];
    private JupyterSession session = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        JupyterHome.Require("ipykernel", "python3-ipykernel");
        var spec = KernelSpec.TryRead("/usr/share/jupyter/kernels/python3")!;
        session = await JupyterSession.StartAsync(spec, new JupyterSessionOptions { Input = asked => Task.FromResult<string?>(asked.IsPassword ? "secret" : asked.Prompt) });
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (session is not null)
            await session.DisposeAsync();
    }

    [SetUp]
    public void Clear() => outputs.Clear();

    [Test]
    public async Task A_value_and_printed_text_come_as_outputs()
    {
        var result = await RunAsync("print('🎲')\n6 * 7");

        Assert.That(result, Is.InstanceOf<CellResult.Succeeded>());
        Assert.That(outputs[0], Is.EqualTo(new KernelOutput.StreamText("stdout", "🎲\n")));
        Assert.That((outputs[1] as KernelOutput.Result)?.Bundle.PlainText, Is.EqualTo("42"));
    }

    [Test]
    public async Task A_display_is_updated_in_place_and_cleared()
    {
        await RunAsync("from IPython.display import display, clear_output\nh = display(1, display_id=True)\nh.update(2)\nclear_output(wait=True)");

        Assert.That((outputs[1] as KernelOutput.DisplayUpdate)?.DisplayId, Is.EqualTo((outputs[0] as KernelOutput.Display)?.DisplayId).And.Not.Null);
        Assert.That(outputs[2], Is.EqualTo(new KernelOutput.Clear(Wait: true)));
    }

    [Test]
    public async Task An_error_has_its_name_and_its_line()
    {
        var result = await RunAsync("x = 1\nx / 0");

        Assert.That((result as CellResult.Failed)?.Error.Name, Is.EqualTo("ZeroDivisionError"));
        Assert.That(outputs.OfType<KernelOutput.Error>().Single().Traceback, Has.Some.Contains("0"));
    }

    [TestCase("while True: pass")]
    [TestCase("import time; time.sleep(600)")]
    public async Task A_cell_that_never_ends_is_interrupted_and_variables_stay(string code)
    {
        await RunAsync("survivor = 7");
        var result = await session.ExecuteAsync(new CellRequest(code, TimeLimit: TimeSpan.FromSeconds(1)), outputs.Add);
        outputs.Clear();
        await RunAsync("survivor");

        Assert.That(result, Is.EqualTo(new CellResult.Interrupted("The time limit of 1 s was reached.", KernelRestarted: false)));
        Assert.That((outputs.Single() as KernelOutput.Result)?.Bundle.PlainText, Is.EqualTo("7"));
    }

    [Test]
    public async Task A_cell_that_asks_is_answered()
    {
        await RunAsync("import getpass\nprint(input('name?') + getpass.getpass('word?'))");

        Assert.That(outputs.OfType<KernelOutput.StreamText>().Select(text => text.Text), Has.Some.Contains("name?secret"));
    }

    [Test]
    public async Task Completions_and_descriptions_are_placed_in_the_code()
    {
        await RunAsync("dice = '🎲'");
        const string Code = "'🎲' + dice.upp";
        var completions = await session.CompleteAsync(new CodePosition(Code, Code.Length));
        var description = await session.InspectAsync(new CodePosition("len", 2));

        Assert.That(completions.Items.Select(item => item.Text), Has.Some.EndsWith("upper"));
        Assert.That(Code[..completions.Start] + completions.Items[0].Text, Is.EqualTo("'🎲' + dice.upper"));
        Assert.That(description?.PlainText, Does.Contain("number of items"));
        Assert.That((await session.IsCompleteAsync(new CodePosition("for i in x:", 11))).Status, Is.EqualTo(CompletenessStatus.Incomplete));
    }

    [Test]
    public async Task A_death_is_told_and_a_restart_gives_a_fresh_kernel()
    {
        await RunAsync("gone = 1");
        var died = await RunAsync("import os; os._exit(3)");
        await session.RestartAsync();
        var restarted = await RunAsync("gone");

        Assert.That(died, Is.InstanceOf<CellResult.Died>().With.Property("Reason").Contains("exit code 3"));
        Assert.That((restarted as CellResult.Failed)?.Error.Name, Is.EqualTo("NameError"));
    }

    private Task<CellResult> RunAsync(string code) => session.ExecuteAsync(new CellRequest(code), outputs.Add);
}
