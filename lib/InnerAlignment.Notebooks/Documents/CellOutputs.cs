using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>Collects what one cell puts out into the list that nbformat keeps: streams merged, displays updated in place, clears obeyed.</summary>
public sealed class CellOutputs
{
    private readonly List<KernelOutput> outputs = [];
    private readonly StringBuilder streamText = new();
    private string? streamName;
    private bool clearAtNext;

    /// <summary>Takes in the next output; an update of a display that this cell did not show is left to <see cref="TryUpdate"/> of the others.</summary>
    public void Add(KernelOutput output)
    {
        if (output is KernelOutput.Clear clear)
        {
            RequestClear(clear.Wait);
            return;
        }

        if (clearAtNext)
            RequestClear(wait: false);
        switch (output)
        {
            case KernelOutput.StreamText stream:
                AddText(stream);
                break;
            case KernelOutput.DisplayUpdate update:
                TryUpdate(update);
                break;
            default:
                EndStream();
                outputs.Add(output);
                break;
        }
    }

    /// <summary>Replaces every display of the update's id.</summary>
    /// <returns>False when this cell shows no such display.</returns>
    public bool TryUpdate(KernelOutput.DisplayUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        EndStream();
        bool found = false;
        for (int i = 0; i < outputs.Count; i++)
        {
            if (outputs[i] is not KernelOutput.Display display || display.DisplayId != update.DisplayId)
                continue;
            outputs[i] = display with { Bundle = update.Bundle };
            found = true;
        }

        return found;
    }

    /// <summary>The outputs so far in nbformat's shape, text joined.</summary>
    public JsonArray ToJson()
    {
        EndStream();
        return new JsonArray([.. outputs.Select(ToJson)]);
    }

    /// <summary>The outputs that a cell of a file carries; entries of unknown type are left out.</summary>
    public static ImmutableArray<KernelOutput> Read(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return [.. cell.Outputs.OfType<JsonObject>().Select(FromJson).OfType<KernelOutput>()];
    }

    private void RequestClear(bool wait)
    {
        clearAtNext = wait;
        if (wait)
            return;
        streamText.Clear();
        streamName = null;
        outputs.Clear();
    }

    private void AddText(KernelOutput.StreamText stream)
    {
        if (streamName != stream.Name)
            EndStream();
        streamName = stream.Name;
        streamText.Append(stream.Text);
    }

    private void EndStream()
    {
        if (streamName is { } name)
            outputs.Add(new KernelOutput.StreamText(name, streamText.ToString()));
        streamName = null;
        streamText.Clear();
    }

    private static JsonNode ToJson(KernelOutput output) => output switch
    {
        KernelOutput.StreamText stream => new JsonObject { ["output_type"] = "stream", ["name"] = stream.Name, ["text"] = stream.Text },
        KernelOutput.Display display => Bundle("display_data", display.Bundle),
        KernelOutput.Result result => WithCount(Bundle("execute_result", result.Bundle), result.ExecutionCount),
        KernelOutput.Error error => new JsonObject
        {
            ["output_type"] = "error",
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "Updates and clears are no outputs of a file."),
    };

    private static JsonObject Bundle(string type, MimeBundle bundle) => new()
    {
        ["output_type"] = type,
        ["data"] = bundle.Data.DeepClone(),
        ["metadata"] = new JsonObject(),
    };

    private static JsonObject WithCount(JsonObject output, int count)
    {
        output["execution_count"] = count;
        return output;
    }

    private static KernelOutput? FromJson(JsonObject output) => Text(output, "output_type") switch
    {
        "stream" => new KernelOutput.StreamText(Text(output, "name"), Text(output, "text")),
        "display_data" => new KernelOutput.Display(Bundle(output)),
        "execute_result" => new KernelOutput.Result(Bundle(output), output["execution_count"]?.GetValue<int>() ?? 0),
        "error" => new KernelOutput.Error(Text(output, "ename"), Text(output, "evalue"), Lines(output["traceback"])),
        _ => null,
    };

    private static MimeBundle Bundle(JsonObject output) => new(output["data"]?.DeepClone() as JsonObject ?? []);

    private static string Text(JsonObject output, string key) => output[key]?.ToString() ?? "";

    private static ImmutableArray<string> Lines(JsonNode? node) =>
        node is JsonArray lines ? [.. lines.Select(line => line?.ToString() ?? "")] : [];
}
