using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Jupyter.Server;
using static InnerAlignment.Jupyter.Tests.Server.Exchange;

namespace InnerAlignment.Jupyter.Tests.Server;

public class ExecuteTests
{
    private Exchange exchange = null!;

    [SetUp]
    public void Begin() => exchange = new Exchange();

    [Test]
    public async Task Everything_a_request_causes_stands_between_busy_and_idle_and_names_the_request()
    {
        var request = Execute("value 2");
        await exchange.AskAsync(request);

        Assert.That(
            exchange.Said.Select(said => $"{said.Channel} {said.Message.Type}"),
            Is.EqualTo(new[] { "IoPub status", "IoPub execute_input", "IoPub execute_result", "Shell execute_reply", "IoPub status" }));
        Assert.That(exchange.Published.Select(message => message.Content.Text("execution_state")).OfType<string>(), Is.EqualTo(new[] { "busy", "idle" }));
        Assert.That(exchange.Said.Select(said => said.Message.ParentId), Is.All.EqualTo(request.Id));
        Assert.That(exchange.Said.Single(said => said.Channel == ChannelName.Shell).Message.Identities, Is.EqualTo(request.Identities));
    }

    [Test]
    public async Task Cells_are_counted_and_named_by_their_count()
    {
        var first = await exchange.AskAsync(Execute("value 2"));
        var outputs = exchange.Outputs();
        var second = await exchange.AskAsync(Execute("print x"));

        Assert.That(outputs, Is.EqualTo(new[]
        {
            """execute_input {"code":"value 2","execution_count":1}""",
            """execute_result {"data":{"text/plain":"2"},"metadata":{},"execution_count":1}""",
        }));
        Assert.That(first!.ToJsonString(), Is.EqualTo("""{"status":"ok","user_expressions":{},"payload":[],"execution_count":1}"""));
        Assert.That(second!.Number("execution_count"), Is.EqualTo(2));
        Assert.That(exchange.Session.Executed.Select(cell => cell.Name), Is.EqualTo(new[] { "cell 1", "cell 2" }));
    }

    [Test]
    public async Task A_silent_cell_publishes_nothing_and_counts_for_nothing()
    {
        await exchange.AskAsync(Execute("value 2", ("silent", true)));
        var outputs = exchange.Outputs();
        var history = await exchange.AskAsync(Request("history_request"));
        var next = await exchange.AskAsync(Execute("value 2"));

        Assert.That(outputs, Is.Empty);
        Assert.That(history!["history"]!.AsArray(), Is.Empty);
        Assert.That(next!.Number("execution_count"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_cell_that_is_not_to_be_remembered_shows_its_outputs_and_counts_for_nothing()
    {
        var reply = await exchange.AskAsync(Execute("print x", ("store_history", false)));
        var outputs = exchange.Outputs();
        var history = await exchange.AskAsync(Request("history_request"));

        Assert.That(outputs, Has.Some.StartsWith("stream"));
        Assert.That(reply!.Number("execution_count"), Is.Zero);
        Assert.That(history!["history"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Displays_updates_and_clears_have_their_messages()
    {
        await exchange.AskAsync(Execute("display shown"));

        Assert.That(exchange.Outputs()[1..], Is.EqualTo(new[]
        {
            """display_data {"data":{"text/plain":"shown"},"metadata":{},"transient":{"display_id":"d1"}}""",
            """update_display_data {"data":{"text/plain":"updated"},"metadata":{},"transient":{"display_id":"d1"}}""",
            """clear_output {"wait":true}""",
        }));
    }

    [Test]
    public async Task User_expressions_are_evaluated_after_the_cell()
    {
        JsonObject expressions = new() { ["good"] = "value 7", ["bad"] = "fail no" };
        var reply = await exchange.AskAsync(Execute("print x", ("user_expressions", expressions)));

        Assert.That(exchange.Session.Executed.Select(cell => cell.Code), Is.EqualTo(new[] { "print x", "value 7", "fail no" }));
        Assert.That(reply!["user_expressions"]!["good"]!.ToJsonString(), Is.EqualTo("""{"data":{"text/plain":"7"},"metadata":{},"status":"ok"}"""));
        Assert.That(reply["user_expressions"]!["bad"]!["ename"]!.ToString(), Is.EqualTo("FormatException"));
        Assert.That(exchange.Outputs(), Has.Length.EqualTo(2), "what expressions put out is in the reply only");
    }

    [Test]
    public async Task An_error_has_name_message_and_lines_in_message_and_reply()
    {
        var reply = await exchange.AskAsync(Execute("fail wrong"));

        Assert.That(exchange.Outputs()[^1], Is.EqualTo(
            """error {"ename":"FormatException","evalue":"wrong","traceback":["FormatException: wrong","   at cell 1:line 2"]}"""));
        Assert.That(reply!.ToJsonString(), Is.EqualTo(
            """{"ename":"FormatException","evalue":"wrong","traceback":["FormatException: wrong","   at cell 1:line 2"],"status":"error","execution_count":1}"""));
    }

    [TestCase("die", "KernelDied", "exit code 3. Its variables are gone. A fresh kernel", 1)]
    [TestCase("hang gently", "Interrupted", "The cell was interrupted.", 0)]
    [TestCase("hang natively", "Interrupted", "A fresh kernel has taken its place", 0)]
    public async Task An_end_that_the_cell_could_not_tell_is_told(string code, string name, string said, int restarts)
    {
        var ending = exchange.AskAsync(Execute(code));
        await exchange.Service.HandleAsync(ChannelName.Control, Request("interrupt_request"));
        var reply = await ending;

        Assert.That(reply!.Text("ename"), Is.EqualTo(name));
        Assert.That(reply!.Text("evalue"), Does.Contain(said));
        Assert.That(exchange.Outputs().Count(output => output.StartsWith("error", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(exchange.Session.Restarts, Is.EqualTo(restarts));
    }

    [Test]
    public async Task A_fault_of_the_kernel_is_told_logged_and_survived()
    {
        var reply = await exchange.AskAsync(Execute("throw"));
        var next = await exchange.AskAsync(Execute("value 2"));

        Assert.That(reply!.Text("evalue"), Is.EqualTo("A fault of the session."));
        Assert.That(exchange.Log, Does.Contain("execute_request failed"));
        Assert.That(next!.Text("status"), Is.EqualTo("ok"));
    }

    [TestCase("name", false)]
    [TestCase("secret", true)]
    public async Task A_cell_that_asks_is_answered(string prompt, bool password)
    {
        exchange.Heard = message =>
        {
            if (message.Type == "input_request")
                exchange.Service.Answer(Request("input_reply", new JsonObject { ["value"] = "typed" }));
        };
        var request = Execute($"ask {prompt}");
        await exchange.AskAsync(request);

        var asked = exchange.Said.Single(said => said.Channel == ChannelName.Stdin).Message;
        Assert.That(asked.Content.ToJsonString(), Is.EqualTo($$"""{"prompt":"{{prompt}}","password":{{(password ? "true" : "false")}}}"""));
        Assert.That(asked.Identities, Is.EqualTo(request.Identities));
        Assert.That(exchange.Outputs()[^1], Does.Contain("typed"));
    }

    [Test]
    public async Task Where_nobody_can_answer_nobody_is_asked()
    {
        await exchange.AskAsync(Execute("ask name", ("allow_stdin", false)));

        Assert.That(exchange.Said.Select(said => said.Channel), Has.No.Member(ChannelName.Stdin));
        Assert.That(exchange.Outputs()[^1], Does.Contain("nobody"));
    }

    [Test]
    public async Task An_answer_to_no_question_is_dropped()
    {
        exchange.Service.Answer(Request("input_reply", new JsonObject { ["value"] = "early" }));
        await exchange.AskAsync(Execute("ask name", ("allow_stdin", false)));

        Assert.That(exchange.Outputs()[^1], Does.Contain("nobody"));
    }

    [TestCase(true, new[] { "error", "aborted", "ok" })]
    [TestCase(false, new[] { "error", "ok", "ok" })]
    public async Task A_failed_cell_takes_with_it_the_cells_that_were_waiting(bool stops, string[] statuses)
    {
        using var ending = new CancellationTokenSource();
        ShellQueue queue = new(exchange.Service);
        queue.Add(Execute("fail wrong", ("stop_on_error", stops)));
        queue.Add(Execute("value 1"));
        queue.Add(Request("kernel_info_request"));
        var answered = new TaskCompletionSource();
        exchange.Heard = message => Release(message.Type == "kernel_info_reply", answered);
        var serving = queue.ServeAsync(ending.Token);
        await answered.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await ending.CancelAsync();

        Assert.That(async () => await serving, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            exchange.Said.Where(said => said.Channel == ChannelName.Shell).Select(said => said.Message.Content.Text("status")), Is.EqualTo(statuses));
    }

    [TestCase("""{"polyglot_notebook": {"kernelName": "fsharp"}}""", "fsharp")]
    [TestCase("""{"dotnet_interactive": {"language": "fsharp"}}""", "fsharp")]
    [TestCase("""{"vscode": {"languageId": "fsharp"}}""", "fsharp")]
    [TestCase("""{"vscode": {"languageId": 3}, "cellId": "a"}""", null)]
    public async Task The_language_of_a_cell_is_taken_from_its_metadata(string metadata, string? language)
    {
        await exchange.AskAsync(Execute("value 1") with { Metadata = (JsonObject)JsonNode.Parse(metadata)! });

        Assert.That(exchange.Session.Executed.Single().Language, Is.EqualTo(language));
    }

    private static void Release(bool now, TaskCompletionSource waiting)
    {
        if (now)
            waiting.TrySetResult();
    }
}
