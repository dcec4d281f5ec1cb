using System.Collections.Immutable;
using System.ComponentModel;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Kernel.Calls;

/// <summary>What an emitted proxy calls: asks the other side and converts its answer.</summary>
/// <remarks>Public only because emitted code calls it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProxyHandler
{
    private readonly Func<string, ImmutableArray<PlainData>, PlainData?> ask;

    internal ProxyHandler(Func<string, ImmutableArray<PlainData>, PlainData?> ask) => this.ask = ask;

    /// <summary>Puts one question.</summary>
    /// <param name="member">A method or property, or <c>Invoke</c>.</param>
    /// <param name="arguments">The values, spans as arrays.</param>
    /// <param name="returnType">What the answer becomes; null drops it.</param>
    public object? Ask(string member, object?[] arguments, Type? returnType)
    {
        var answer = ask(member, [.. (arguments ?? []).Select(FromClr.Convert)]) ?? throw new QuestionRefusedException();
        if (returnType is null)
            return null;
        return answer is PlainData.Nothing && returnType.IsValueType && Nullable.GetUnderlyingType(returnType) is null
            ? Activator.CreateInstance(returnType)
            : ToClr.Convert(answer, returnType);
    }
}
