using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Server;

/// <summary>Outputs of cells as messages on the wire.</summary>
internal static class OutputMessages
{
    /// <param name="output">What a cell put out.</param>
    /// <param name="executionCount">The count that front ends know the cell by.</param>
    internal static (string Type, JsonObject Content) Of(KernelOutput output, int executionCount) => output switch
    {
        KernelOutput.StreamText text => ("stream", new JsonObject { ["name"] = text.Name, ["text"] = text.Text }),
        KernelOutput.Display display => ("display_data", Displayed(display.Bundle, display.DisplayId)),
        KernelOutput.DisplayUpdate update => ("update_display_data", Displayed(update.Bundle, update.DisplayId)),
        KernelOutput.Result result => ("execute_result", Result(result.Bundle, executionCount)),
        KernelOutput.Clear clear => ("clear_output", new JsonObject { ["wait"] = clear.Wait }),
        KernelOutput.Error error => ("error", Error(error)),
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "An output that has no message."),
    };

    /// <summary>The three members by which the protocol tells an error, in messages and in replies.</summary>
    internal static JsonObject Error(KernelOutput.Error error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };

    /// <summary>A reply that says why a request failed.</summary>
    internal static JsonObject ErrorReply(KernelOutput.Error error)
    {
        var reply = Error(error);
        reply["status"] = "error";
        return reply;
    }

    /// <summary>Representations of one value, as every message that carries some has them.</summary>
    internal static JsonObject Bundle(MimeBundle bundle) => new() { ["data"] = bundle.Data.DeepClone(), ["metadata"] = new JsonObject() };

    private static JsonObject Displayed(MimeBundle bundle, string? displayId)
    {
        var content = Bundle(bundle);
        content["transient"] = displayId is null ? [] : new JsonObject { ["display_id"] = displayId };
        return content;
    }

    private static JsonObject Result(MimeBundle bundle, int executionCount)
    {
        var content = Bundle(bundle);
        content["execution_count"] = executionCount;
        return content;
    }
}
