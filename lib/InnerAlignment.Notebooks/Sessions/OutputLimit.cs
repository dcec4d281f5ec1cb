namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Lets the first outputs of a cell pass and drops the rest, with one notice between them.</summary>
/// <param name="limit">How much may pass, in characters.</param>
internal sealed class OutputLimit(long limit)
{
    private long used;

    /// <summary>True once the notice stands: nothing more passes.</summary>
    internal bool IsExhausted => used > limit;

    /// <summary>What to pass on: the output, its beginning, the notice, or null.</summary>
    internal KernelOutput? Admit(KernelOutput output)
    {
        if (output is KernelOutput.Error)
            return output;
        if (IsExhausted)
            return null;
        long room = limit - used;
        used += Size(output);
        return used <= limit ? output : Cut(output, room);
    }

    private KernelOutput.StreamText Cut(KernelOutput output, long room)
    {
        var kept = output is KernelOutput.StreamText text ? text.Text[..(int)Math.Min(room, text.Text.Length)] : "";
        return new KernelOutput.StreamText(
            "stdout", $"{kept}\n[Output cut: this cell put out more than {limit:N0} characters. The cell goes on; print less, or write to a file.]\n");
    }

    private static long Size(KernelOutput output) => output switch
    {
        KernelOutput.StreamText text => text.Text.Length,
        KernelOutput.Display display => Size(display.Bundle),
        KernelOutput.DisplayUpdate update => Size(update.Bundle),
        KernelOutput.Result result => Size(result.Bundle),
        _ => 0,
    };

    private static long Size(MimeBundle bundle) =>
        bundle.Data.Sum(part => part.Value is System.Text.Json.Nodes.JsonValue value && value.TryGetValue(out string? text)
            ? text.Length
            : part.Value?.ToJsonString().Length ?? 0);
}
