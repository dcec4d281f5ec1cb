using InnerAlignment.Jupyter.Client;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Jupyter.Tests.Clients;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Tests.Client;

/// <summary>Ways in which a kernel can fail its client, each told in its own words.</summary>
public class OddKernelTests
{
    [Test]
    public void A_command_that_does_not_exist_is_named()
    {
        var spec = OddKernel.Running("") with { Argv = ["/nowhere/python", "{connection_file}"] };

        Assert.That(() => StartAsync(spec), Throws.TypeOf<KernelStartException>().With.Message.Contains("/nowhere/python").And.Message.Contains("kernel.json"));
    }

    [Test]
    public void A_process_that_ends_at_once_is_told_with_its_words()
    {
        JupyterHome.Require("sys", "python3");
        var spec = OddKernel.Running("import sys; sys.exit('no such module')");

        Assert.That(() => StartAsync(spec), Throws.TypeOf<KernelStartException>()
            .With.Message.Contains("ended before it was ready").And.Message.Contains("exit code 1").And.Message.Contains("no such module"));
    }

    [Test]
    public void A_process_that_never_answers_is_told()
    {
        JupyterHome.Require("sys", "python3");
        var spec = OddKernel.Running("import time; time.sleep(600)");

        Assert.That(() => StartAsync(spec), Throws.TypeOf<KernelStartException>().With.Message.Contains("did not become ready within 2 s"));
    }

    [Test]
    [Platform("Unix")]
    public async Task A_kernel_whose_process_stands_still_is_told_as_silent()
    {
        JupyterHome.Require("ipykernel", "python3-ipykernel");
        var spec = KernelSpec.TryRead("/usr/share/jupyter/kernels/python3")!;
        await using var session = await JupyterSession.StartAsync(spec, new JupyterSessionOptions { SilenceLimit = TimeSpan.FromSeconds(4) });

        var result = await session.ExecuteAsync(new CellRequest("import os, signal; os.kill(os.getpid(), signal.SIGSTOP)"), _ => { });

        Assert.That(result, Is.InstanceOf<CellResult.Died>().With.Property("Reason").Contains("fell silent").And.Property("Reason").Contains("4 s"));
    }

    [Test]
    public async Task A_kernel_that_opens_its_channel_of_questions_late_is_waited_for()
    {
        List<KernelOutput> outputs = [];
        await using var session = await JupyterSession.StartAsync(Asking(after: 1), Answering);

        await session.ExecuteAsync(new CellRequest("input('name?')", TimeLimit: TimeSpan.FromSeconds(20)), outputs.Add);

        Assert.That(outputs.OfType<KernelOutput.Result>().Single().Bundle.PlainText, Is.EqualTo("'name?'"));
    }

    [Test]
    public async Task A_kernel_that_never_opens_it_is_told_where_cells_may_ask_and_runs_where_they_may_not()
    {
        var spec = Asking(after: 600);
        await using var session = await JupyterSession.StartAsync(spec, new JupyterSessionOptions());

        Assert.That(await session.ExecuteAsync(new CellRequest("6 * 7"), _ => { }), Is.InstanceOf<CellResult.Succeeded>());
        Assert.That(() => JupyterSession.StartAsync(spec, Answering with { StartLimit = TimeSpan.FromSeconds(6) }),
            Throws.TypeOf<KernelStartException>().With.Message.Contains("within 6 s").And.Message.Contains("did not open its stdin_port"));
    }

    private static JupyterSessionOptions Answering => new() { Input = asked => Task.FromResult<string?>(asked.Prompt) };

    /// <summary>An ipykernel that opens its channel of questions some seconds after the others.</summary>
    private static KernelSpec Asking(int after)
    {
        JupyterHome.Require("ipykernel", "python3-ipykernel");
        return OddKernel.Running(
            $$"""
            import sys
            from ipykernel.kernelapp import IPKernelApp
            from tornado.ioloop import IOLoop
            class Late(IPKernelApp):
                def _bind_socket(self, socket, port):
                    bind = super()._bind_socket
                    if port == self.stdin_port:
                        IOLoop.current().call_later({{after}}, lambda: bind(socket, port))
                        return port
                    return bind(socket, port)
            Late.launch_instance(["-f", sys.argv[1]])
            """);
    }

    private static Task<JupyterSession> StartAsync(KernelSpec spec) => JupyterSession.StartAsync(spec, new JupyterSessionOptions { StartLimit = TimeSpan.FromSeconds(2) });
}
