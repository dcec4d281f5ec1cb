using System.Text.RegularExpressions;

namespace InnerAlignment.Kernel.Binding;

/// <summary>The names of documentation comments without prefix, arity and parameters: <c>InnerAlignment.Search.Adam.Step</c>.</summary>
internal static partial class DocumentationName
{
    internal static string? Of(string? documentationId) =>
        documentationId is [_, ':', .. var rest] ? Arity().Replace(rest.Split('(', '~')[0], "") : null;

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();
}
