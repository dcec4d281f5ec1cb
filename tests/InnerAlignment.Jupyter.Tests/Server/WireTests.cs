using System.Diagnostics;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Jupyter.Server;
using InnerAlignment.Notebooks.Sessions;
using NetMQ;
using NetMQ.Sockets;

namespace InnerAlignment.Jupyter.Tests.Server;

/// <summary>The server on real sockets, with the real kernel behind them.</summary>
public class WireTests
{
    private readonly CancellationTokenSource ending = new();
    private readonly StringWriter log = new();
    private readonly string file = Path.Combine(Path.GetTempPath(), $"connection-{Guid.NewGuid()}.json");
    private readonly ConnectionFile connection = ConnectionFile.Fresh();
    private Task serving = null!;
    private WireClient client = null!;

    [OneTimeSetUp]
    public async Task Serve()
    {
        connection.Write(file);
        serving = JupyterServer.RunAsync(file, new KernelProcessOptions(), TextWriter.Synchronized(log), ending.Token);
        client = await new WireClient(connection).ReadyAsync();
    }

    [OneTimeTearDown]
    public async Task End()
    {
        client.Dispose();
        await ending.CancelAsync();
        await serving;
        ending.Dispose();
        File.Delete(file);
    }

    [Test]
    public async Task A_value_comes_as_a_result()
    {
        var request = client.Execute("6 * 7");
        var reply = await client.ReplyAsync(request);

        Assert.That(reply.Text("status"), Is.EqualTo("ok"));
        Assert.That(client.Published(request, "execute_result").Single()["data"]!["text/plain"]!.ToString(), Is.EqualTo("42"));
    }

    [Test]
    public async Task A_display_is_updated_in_place()
    {
        var request = client.Execute("var shown = display(1); shown.Update(2);");
        await client.ReplyAsync(request);

        var display = client.Published(request, "display_data").Single();
        var update = client.Published(request, "update_display_data").Single();
        Assert.That(update["transient"]!["display_id"]!.ToString(), Is.EqualTo(display["transient"]!["display_id"]!.ToString()).And.Not.Empty);
    }

    [Test]
    public async Task An_error_names_the_line_of_its_cell()
    {
        var reply = await client.RunAsync("int zero = 0;\nConsole.Write(1 / zero);");

        Assert.That(reply.Text("ename"), Is.EqualTo("DivideByZeroException"));
        Assert.That(reply["traceback"]!.AsArray().Select(line => line!.ToString()), Has.Some.Match(@"cell \d+:line 2"));
    }

    [TestCase("while (true) ;")]
    [TestCase("System.Threading.Thread.Sleep(-1);")]
    [TestCase("await Task.Delay(-1);")]
    [TestCase("new System.Threading.ManualResetEvent(false).WaitOne();")]
    public async Task A_cell_that_never_ends_is_stopped_within_a_second_and_variables_stay(string code)
    {
        await client.RunAsync("int survivor = 7;");
        var (reply, seconds) = await StopAsync("Console.Write(\"begun\"); " + code);
        var request = client.Execute("survivor");
        await client.ReplyAsync(request);

        Assert.That(reply.Text("ename"), Is.EqualTo("Interrupted"));
        Assert.That(client.Published(request, "execute_result").Single()["data"]!["text/plain"]!.ToString(), Is.EqualTo("7"));
        Assert.That(seconds, Is.LessThan(Limit));
    }

    // Only aborting its thread ends it. Where that takes too long, on a machine with much else to do, the kernel goes, and says so.
    [Test]
    public async Task An_endless_loop_in_FSharp_is_stopped()
    {
        var (reply, seconds) = await StopAsync("#!fsharp\nprintf \"begun\"\nwhile true do ()");

        Assert.That(reply.Text("ename"), Is.EqualTo("Interrupted"));
        Assert.That((await client.RunAsync("1 + 1")).Text("status"), Is.EqualTo("ok"));
        Assert.That(seconds, Is.LessThan(Limit));
    }

    [Test]
    [Platform("Unix")]
    public async Task A_native_call_is_stopped_by_a_fresh_kernel()
    {
        var (reply, seconds) = await StopAsync(
            """
            using System.Runtime.InteropServices;
            [DllImport("libc")] static extern int pipe(int[] ends);
            [DllImport("libc")] static extern nint read(int end, byte[] bytes, nint count);
            var ends = new int[2];
            pipe(ends);
            Console.Write("begun");
            read(ends[0], new byte[1], 1);
            """);

        Assert.That(reply.Text("ename"), Is.EqualTo("Interrupted"));
        Assert.That(reply.Text("evalue"), Does.Contain("variables are gone").And.Contain("fresh kernel"));
        Assert.That((await client.RunAsync("1 + 1")).Text("status"), Is.EqualTo("ok"));
        Assert.That(seconds, Is.LessThan(Limit));
    }

    [Test]
    public async Task A_kernel_that_died_is_told_and_followed_by_a_fresh_one()
    {
        var reply = await client.RunAsync("Environment.Exit(3);");

        Assert.That(reply.Text("evalue"), Does.Contain("exit code 3").And.Contain("fresh kernel"));
        Assert.That((await client.RunAsync("1 + 1")).Text("status"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task A_cell_that_asks_is_answered()
    {
        var request = client.Execute("var typed = await GetInputAsync(\"name?\"); var secret = await GetPasswordAsync(\"word?\"); Console.Write(typed + secret);");
        foreach (var (prompt, password) in new[] { ("name?", false), ("word?", true) })
        {
            var asked = await client.HearAsync(message => message.ParentId == request.Id && message.Content.Text("prompt") == prompt);
            Assert.That(asked.Content.Flag("password"), Is.EqualTo(password));
            client.Send(ChannelName.Stdin, "input_reply", new JsonObject { ["value"] = prompt.ToUpperInvariant() });
        }
        await client.ReplyAsync(request);

        Assert.That(string.Concat(client.Published(request, "stream").Select(stream => stream.Text("text"))), Is.EqualTo("NAME?WORD?"));
    }

    [Test]
    public async Task A_question_waits_for_a_front_end_whose_channel_of_questions_is_late()
    {
        MessageCodec codec = new(connection.Key);
        using DealerSocket shell = new(), questions = new();
        shell.Options.Identity = "late"u8.ToArray();
        questions.Options.Identity = "late"u8.ToArray();
        shell.Connect(connection.Address(connection.Shell));
        var request = JupyterMessage.Create("late", "execute_request", new JsonObject { ["code"] = "Console.Write(\"asks\"); await GetInputAsync(\"late?\")" });
        shell.SendMultipartBytes(codec.Encode(request));
        await client.HearAsync(message => message.ParentId == request.Id && message.Type == "stream");
        await Task.Delay(300);
        questions.Connect(connection.Address(connection.Stdin));

        Assert.That((await NextAsync(questions)).Text("prompt"), Is.EqualTo("late?"));
        questions.SendMultipartBytes(codec.Encode(JupyterMessage.Create("late", "input_reply", new JsonObject { ["value"] = "here" })));
        Assert.That((await NextAsync(shell)).Text("status"), Is.EqualTo("ok"));

        async Task<JsonObject> NextAsync(DealerSocket socket)
        {
            List<byte[]>? frames = null;
            for (int waited = 0; waited < 600 && !socket.TryReceiveMultipartBytes(ref frames!); waited++)
                await Task.Delay(50);
            return codec.Decode(frames ?? []).Content;
        }
    }

    [Test]
    public async Task A_question_can_be_stopped()
    {
        var request = client.Execute("await GetInputAsync(\"never answered\")");
        await client.HearAsync(message => message.ParentId == request.Id && message.Type == "input_request");
        client.Send(ChannelName.Control, "interrupt_request");

        Assert.That((await client.ReplyAsync(request)).Text("ename"), Is.EqualTo("Interrupted"));
    }

    [TestCase("Math.Sq", "Sqrt", 5)]
    [TestCase("#!fsharp\nMath.Sq", "Sqrt", 14)]
    [TestCase("#!fsh", "#!fsharp", 0)]
    public async Task Completions_come_in_both_languages(string code, string offered, int start)
    {
        var reply = await client.AskAsync("complete_request", new JsonObject { ["code"] = code, ["cursor_pos"] = code.Length });

        Assert.That(reply["matches"]!.AsArray().Select(match => match!.ToString()), Has.Member(offered));
        Assert.That(reply.Number("cursor_start"), Is.EqualTo(start));
        Assert.That(reply.Number("cursor_end"), Is.EqualTo(code.Length));
    }

    [TestCase("Math.Sqrt(2)", 8, "double Math.Sqrt(double d)")]
    [TestCase("#!fsharp\nList.map id []", 16, "val map: mapping")]
    public async Task A_symbol_is_described(string code, int position, string said)
    {
        var reply = await client.AskAsync("inspect_request", new JsonObject { ["code"] = code, ["cursor_pos"] = position });

        Assert.That(reply.Flag("found"), Is.True);
        Assert.That(reply["data"]!["text/plain"]!.ToString(), Does.Contain(said));
    }

    [TestCase("1 + 1", "complete")]
    [TestCase("if (true) {", "incomplete")]
    [TestCase("var x = ;", "invalid")]
    [TestCase("#!fsharp\nlet f x =", "incomplete")]
    [TestCase("#!fsharp\nlet f x = x + 1", "complete")]
    [TestCase("#!fsharp\nlet = 1\nlet y = 2", "invalid")]
    [TestCase("#!fsharp\nlet s = \"open", "incomplete")]
    [TestCase("#!html\n<b>", "complete")]
    public async Task Code_is_judged(string code, string status) =>
        Assert.That((await client.AskAsync("is_complete_request", new JsonObject { ["code"] = code })).Text("status"), Is.EqualTo(status));

    [Test]
    public async Task The_heart_beats_while_a_cell_runs()
    {
        var request = client.Execute("while (true) ;");
        int before = client.Beats;
        client.SendBeat();
        for (int waited = 0; waited < 100 && client.Beats == before; waited++)
            await Task.Delay(50);
        int after = client.Beats;
        client.Send(ChannelName.Control, "interrupt_request");
        await client.ReplyAsync(request);

        Assert.That(after, Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_message_under_another_key_is_dropped_and_logged()
    {
        using var stranger = new WireClient(connection with { Key = "guessed" });
        stranger.Execute("Environment.Exit(1)");
        for (int waited = 0; waited < 100 && !log.ToString().Contains("signature", StringComparison.Ordinal); waited++)
            await Task.Delay(50);

        Assert.That(log.ToString(), Does.Contain("A message on Shell was dropped: The signature does not fit"));
        Assert.That((await client.RunAsync("1 + 1")).Text("status"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task A_client_that_vanishes_in_the_middle_of_output_leaves_the_kernel_working()
    {
        var vanishing = await new WireClient(connection).ReadyAsync();
        var request = vanishing.Execute("for (int i = 0; i < 300; i++) { Console.WriteLine(new string('x', 10_000)); display(i); }");
        await vanishing.HearAsync(message => message.ParentId == request.Id && message.Type == "stream");
        vanishing.Dispose();

        Assert.That((await client.RunAsync("1 + 1")).Text("status"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task Ports_that_are_taken_are_named()
    {
        var second = Path.Combine(Path.GetTempPath(), $"connection-{Guid.NewGuid()}.json");
        (ConnectionFile.Fresh() with { Shell = connection.Shell }).Write(second);

        var start = () => JupyterServer.RunAsync(second, new KernelProcessOptions(), TextWriter.Null, CancellationToken.None);

        await Assert.ThatAsync(start, Throws.TypeOf<ConnectionException>().With.Message.Contains($"Port {connection.Shell}"));
        File.Delete(second);
    }

    // Tests share the machine: what is promised on a free one is asked with room.
    private const double Limit = 5;

    private async Task<(JsonObject Reply, double Seconds)> StopAsync(string code)
    {
        var request = client.Execute(code);
        await client.HearAsync(message => message.ParentId == request.Id && message.Type == "stream");
        await Task.Delay(100);
        var watch = Stopwatch.StartNew();
        client.Send(ChannelName.Control, "interrupt_request");
        var reply = await client.ReplyAsync(request);
        TestContext.Out.WriteLine($"stopped after {watch.Elapsed.TotalSeconds:0.000} s");
        return (reply, watch.Elapsed.TotalSeconds);
    }
}
