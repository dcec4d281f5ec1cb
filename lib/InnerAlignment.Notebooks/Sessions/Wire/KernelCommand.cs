using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Notebooks.Sessions.Wire;

/// <summary>What a session asks of the kernel's process; <paramref name="Id"/> returns in every event it causes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Execute), "execute")]
[JsonDerivedType(typeof(Call), "call")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Inspect), "inspect")]
[JsonDerivedType(typeof(IsComplete), "isComplete")]
[JsonDerivedType(typeof(Bind), "bind")]
[JsonDerivedType(typeof(Enter), "enter")]
[JsonDerivedType(typeof(InputReply), "input")]
[JsonDerivedType(typeof(Answer), "answer")]
internal abstract record KernelCommand(int Id)
{
    internal sealed record Execute(int Id, CellRequest Cell) : KernelCommand(Id);

    internal sealed record Call(int Id, string Entry, string Language, ImmutableArray<WireArgument> Arguments) : KernelCommand(Id);

    internal sealed record Interrupt(int Id) : KernelCommand(Id);

    internal sealed record Complete(int Id, CodePosition Position) : KernelCommand(Id);

    internal sealed record Inspect(int Id, CodePosition Position) : KernelCommand(Id);

    internal sealed record IsComplete(int Id, CodePosition Code) : KernelCommand(Id);

    internal sealed record Bind(int Id, BindRequest Request) : KernelCommand(Id);

    /// <summary>Makes a folder the working directory: relative paths of cells start there.</summary>
    internal sealed record Enter(int Id, string Directory) : KernelCommand(Id);

    /// <summary>What was typed; null when nobody can answer.</summary>
    internal sealed record InputReply(int Id, int Question, string? Text) : KernelCommand(Id);

    /// <summary>The answer to a proxy's question; null refuses it.</summary>
    internal sealed record Answer(int Id, int Question, bool Refused, PlainData Data) : KernelCommand(Id);
}

/// <summary>An argument on its way: data, or the place of a proxy.</summary>
internal sealed record WireArgument(bool IsProxy, PlainData Data);
