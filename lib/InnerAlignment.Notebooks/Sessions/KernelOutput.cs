using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Something a cell put out while it ran: one of the records below.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StreamText), "streamText")]
[JsonDerivedType(typeof(Display), "display")]
[JsonDerivedType(typeof(DisplayUpdate), "displayUpdate")]
[JsonDerivedType(typeof(Result), "result")]
[JsonDerivedType(typeof(Clear), "clear")]
[JsonDerivedType(typeof(Error), "error")]
public abstract record KernelOutput
{
    private KernelOutput()
    {
    }

    /// <summary>Text written to a standard stream.</summary>
    /// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="Text">What was written.</param>
    public sealed record StreamText(string Name, string Text) : KernelOutput;

    /// <summary>A displayed value; a later <see cref="DisplayUpdate"/> with the same id replaces it in place.</summary>
    public sealed record Display(MimeBundle Bundle, string? DisplayId = null) : KernelOutput;

    /// <summary>New content for an earlier display.</summary>
    public sealed record DisplayUpdate(MimeBundle Bundle, string DisplayId) : KernelOutput;

    /// <summary>The value of the cell's last expression.</summary>
    public sealed record Result(MimeBundle Bundle, int ExecutionCount) : KernelOutput;

    /// <summary>Clears what the cell has put out so far, at once or when the next output comes.</summary>
    public sealed record Clear(bool Wait) : KernelOutput;

    /// <summary>Why the cell failed: name, message and readable lines with the cell's own positions.</summary>
    public sealed record Error(string Name, string Message, ImmutableArray<string> Traceback) : KernelOutput;
}
