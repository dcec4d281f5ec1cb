using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Notebooks.Sessions.Wire;

/// <summary>What the kernel's process reports; <paramref name="Id"/> is that of the command it belongs to.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Output), "output")]
[JsonDerivedType(typeof(CellEnded), "cellEnded")]
[JsonDerivedType(typeof(CallEnded), "callEnded")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Inspected), "inspected")]
[JsonDerivedType(typeof(Judged), "judged")]
[JsonDerivedType(typeof(Bound), "bound")]
[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(Question), "question")]
internal abstract record KernelEvent(int Id)
{
    internal sealed record Ready(int Id) : KernelEvent(Id);

    internal sealed record Output(int Id, KernelOutput Content) : KernelEvent(Id);

    internal sealed record CellEnded(int Id, CellResult Result) : KernelEvent(Id);

    internal sealed record CallEnded(int Id, CallResult Result) : KernelEvent(Id);

    internal sealed record Completed(int Id, CompletionList List) : KernelEvent(Id);

    internal sealed record Inspected(int Id, MimeBundle? Bundle) : KernelEvent(Id);

    internal sealed record Judged(int Id, CodeCompleteness Completeness) : KernelEvent(Id);

    internal sealed record Bound(int Id, BindReport Report) : KernelEvent(Id);

    internal sealed record Entered(int Id) : KernelEvent(Id);

    internal sealed record Input(int Id, int Number, InputRequest Request) : KernelEvent(Id);

    internal sealed record Question(int Id, int Number, int Argument, string Member, ImmutableArray<PlainData> Arguments) : KernelEvent(Id);
}
