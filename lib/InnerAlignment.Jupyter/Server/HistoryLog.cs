using System.IO.Enumeration;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Server;

/// <summary>The cells of this session that ran and were to be remembered.</summary>
internal sealed class HistoryLog
{
    // The protocol numbers sessions; this is the only one a kernel knows.
    private const int Session = 1;
    private const int ByDefault = 1000;
    private readonly List<Entry> entries = [];

    internal void Add(int line, string input, string? output)
    {
        lock (entries)
            entries.Add(new Entry(line, input, output));
    }

    /// <summary>Answers a <c>history_request</c>.</summary>
    internal JsonObject Answer(JsonObject request)
    {
        bool withOutput = request.Flag("output") ?? false;
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. Select(request).Select(entry => ToJson(entry, withOutput))]),
        };
    }

    private Entry[] Select(JsonObject request)
    {
        Entry[] all;
        lock (entries)
            all = [.. entries];
        int count = Math.Max(0, request.Number("n") ?? ByDefault);
        return request.Text("hist_access_type") switch
        {
            "range" => Range(all, request),
            "search" => [.. Matching(all, request).TakeLast(count)],
            _ => [.. all.TakeLast(count)],
        };
    }

    // Session 0 and below count back from the current one.
    private static Entry[] Range(Entry[] all, JsonObject request)
    {
        int start = request.Number("start") ?? 1;
        int stop = request.Number("stop") ?? int.MaxValue;
        return request.Number("session") is null or 0 or Session
            ? [.. all.Where(entry => entry.Line >= start && entry.Line < stop)]
            : [];
    }

    private static IEnumerable<Entry> Matching(Entry[] all, JsonObject request)
    {
        var pattern = request.Text("pattern") ?? "*";
        var found = all.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
        return request.Flag("unique") ?? false ? found.Reverse().DistinctBy(entry => entry.Input).Reverse() : found;
    }

    private static JsonArray ToJson(Entry entry, bool withOutput) =>
        new(Session, entry.Line, withOutput ? new JsonArray(entry.Input, entry.Output) : entry.Input);

    private sealed record Entry(int Line, string Input, string? Output);
}
