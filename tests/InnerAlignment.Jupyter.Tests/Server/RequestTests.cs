using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using static InnerAlignment.Jupyter.Tests.Server.Exchange;

namespace InnerAlignment.Jupyter.Tests.Server;

public class RequestTests
{
    private Exchange exchange = null!;

    [SetUp]
    public void Begin() => exchange = new Exchange();

    [Test]
    public async Task The_kernel_introduces_itself()
    {
        var reply = await exchange.AskAsync(Request("kernel_info_request"));

        Assert.That(reply!.Text("protocol_version"), Is.EqualTo("5.4"));
        Assert.That(reply!.Text("status"), Is.EqualTo("ok"));
        Assert.That(reply!["language_info"]!["name"]!.ToString(), Is.EqualTo("C#"));
        Assert.That(reply["language_info"]!["file_extension"]!.ToString(), Is.EqualTo(".cs"));
        Assert.That(reply.Text("banner"), Does.Contain("F#"));
    }

    // 🎲 is one code point and two UTF-16 units.
    [Test]
    public async Task Completions_are_placed_in_code_points()
    {
        var reply = await exchange.AskAsync(Request("complete_request", new JsonObject { ["code"] = "\"🎲🎲\".trim", ["cursor_pos"] = 8 }));

        Assert.That(reply!.ToJsonString(), Is.EqualTo(
            """{"status":"ok","matches":["TRI"],"cursor_start":5,"cursor_end":8,"metadata":{"_jupyter_types_experimental":[{"text":"TRI","type":"method","start":5,"end":8}]}}"""));
    }

    [Test]
    public async Task A_symbol_is_described()
    {
        var reply = await exchange.AskAsync(Request("inspect_request", new JsonObject { ["code"] = "🎲ab", ["cursor_pos"] = 2, ["detail_level"] = 1 }));

        Assert.That(reply!.ToJsonString(), Is.EqualTo("""{"data":{"text/plain":"b"},"metadata":{},"status":"ok","found":true}"""));
    }

    [Test]
    public async Task Nothing_is_found_where_nothing_is()
    {
        var reply = await exchange.AskAsync(Request("inspect_request", new JsonObject { ["code"] = "", ["cursor_pos"] = 0 }));

        Assert.That(reply!.ToJsonString(), Is.EqualTo("""{"data":{},"metadata":{},"status":"ok","found":false}"""));
    }

    [TestCase("if (x) {", """{"status":"incomplete","indent":"    "}""")]
    [TestCase("1 + 1", """{"status":"complete"}""")]
    public async Task Code_is_complete_or_not(string code, string expected)
    {
        var reply = await exchange.AskAsync(Request("is_complete_request", new JsonObject { ["code"] = code }));

        Assert.That(reply!.ToJsonString(), Is.EqualTo(expected));
    }

    [TestCase("""{"hist_access_type": "tail", "n": 2}""", """[[1,2,"value b"],[1,3,"value a"]]""")]
    [TestCase("""{"hist_access_type": "tail", "n": 1, "output": true}""", """[[1,3,["value a","a"]]]""")]
    [TestCase("""{"hist_access_type": "range", "session": 0, "start": 1, "stop": 3}""", """[[1,1,"value a"],[1,2,"value b"]]""")]
    [TestCase("""{"hist_access_type": "range", "session": 7, "start": 1, "stop": 3}""", "[]")]
    [TestCase("""{"hist_access_type": "search", "pattern": "*a", "n": 9}""", """[[1,1,"value a"],[1,3,"value a"]]""")]
    [TestCase("""{"hist_access_type": "search", "pattern": "*a", "unique": true}""", """[[1,3,"value a"]]""")]
    [TestCase("""{"hist_access_type": 5, "n": "x"}""", """[[1,1,"value a"],[1,2,"value b"],[1,3,"value a"]]""")]
    public async Task History_is_told(string asked, string expected)
    {
        foreach (var code in new[] { "value a", "value b", "value a" })
            await exchange.AskAsync(Execute(code));
        var reply = await exchange.AskAsync(Request("history_request", (JsonObject)JsonNode.Parse(asked)!));

        Assert.That(reply!["history"]!.ToJsonString(), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_comm_that_nobody_awaits_is_closed_at_once()
    {
        var reply = await exchange.AskAsync(Request("comm_open", new JsonObject { ["comm_id"] = "c1", ["target_name"] = "widget", ["data"] = new JsonObject() }));

        Assert.That(reply, Is.Null);
        Assert.That(exchange.Outputs(), Is.EqualTo(new[] { """comm_close {"comm_id":"c1","data":{}}""" }));
    }

    [TestCase("comm_msg")]
    [TestCase("comm_close")]
    public async Task A_message_to_a_comm_that_is_not_open_is_passed_over(string type)
    {
        var reply = await exchange.AskAsync(Request(type, new JsonObject { ["comm_id"] = "c1" }));

        Assert.That(reply, Is.Null);
        Assert.That(exchange.Outputs(), Is.Empty);
    }

    [Test]
    public async Task No_comm_is_open()
    {
        var reply = await exchange.AskAsync(Request("comm_info_request"));

        Assert.That(reply!.ToJsonString(), Is.EqualTo("""{"status":"ok","comms":{}}"""));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_shutdown_is_told_to_all_and_ends_the_kernel(bool restart)
    {
        var reply = await exchange.AskAsync(Request("shutdown_request", new JsonObject { ["restart"] = restart }), ChannelName.Control);
        await exchange.Service.ShutDown.WaitAsync(TimeSpan.FromSeconds(5));
        await exchange.Service.DisposeAsync();

        Assert.That(reply!.Flag("restart"), Is.EqualTo(restart));
        Assert.That(exchange.Published.Select(message => message.Type), Has.Member("shutdown_reply"));
        Assert.That(exchange.Session.IsDisposed);
    }

    [Test]
    public async Task A_message_of_unknown_type_is_logged_and_the_kernel_is_idle_again()
    {
        var reply = await exchange.AskAsync(Request("make_coffee_request"));

        Assert.That(reply, Is.Null);
        Assert.That(exchange.Log, Does.Contain("make_coffee_request"));
        Assert.That(exchange.Published.Last().Content.Text("execution_state"), Is.EqualTo("idle"));
    }

    [Test]
    public async Task A_request_without_measure_is_refused_with_its_size()
    {
        var reply = await exchange.AskAsync(Execute("value 1") with { Size = 40L << 20 });

        Assert.That(reply!.Text("evalue"), Does.Contain("40 MB").And.Contain("32 MB"));
        Assert.That(exchange.Session.Executed, Is.Empty);
    }

    [TestCase("execute_request", """{"code": 3, "silent": "no", "user_expressions": []}""")]
    [TestCase("execute_request", "{}")]
    [TestCase("complete_request", """{"code": null, "cursor_pos": "end"}""")]
    [TestCase("complete_request", """{"code": "abc", "cursor_pos": -5}""")]
    [TestCase("inspect_request", """{"code": "abc", "cursor_pos": 1e99}""")]
    [TestCase("is_complete_request", "{}")]
    [TestCase("history_request", """{"n": -1}""")]
    [TestCase("comm_open", "{}")]
    [TestCase("shutdown_request", """{"restart": "maybe"}""")]
    public async Task Members_that_are_missing_or_wrong_are_survived(string type, string content)
    {
        await exchange.AskAsync(Request(type, (JsonObject)JsonNode.Parse(content)!));
        var next = await exchange.AskAsync(Execute("value 2"));

        Assert.That(next!.Text("status"), Is.EqualTo("ok"));
    }
}
