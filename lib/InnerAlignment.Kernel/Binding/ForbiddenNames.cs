namespace InnerAlignment.Kernel.Binding;

/// <summary>What an answer may not use: ways to reach code by its name, other processes, the environment.</summary>
internal static class ForbiddenNames
{
    private static readonly (string Prefix, string What)[] Prefixes =
    [
        ("System.Reflection.", "reflection"),
        ("System.Activator", "reflection"),
        ("System.Runtime.Loader.", "reflection"),
        ("System.AppDomain", "reflection"),
        ("System.Linq.Expressions.Expression.", "reflection"),
        ("System.Runtime.CompilerServices.Unsafe", "reflection"),
        ("System.Runtime.CompilerServices.RuntimeHelpers", "reflection"),
        ("System.Delegate.CreateDelegate", "reflection"),
        ("System.Delegate.Method", "reflection"),
        ("System.Type.", "reflection"),
        ("Microsoft.FSharp.Reflection.", "reflection"),
        ("FSharp.Reflection.", "reflection"),
        ("Microsoft.CodeAnalysis.", "a compiler"),
        ("FSharp.Compiler.", "a compiler"),
        ("Microsoft.CSharp.RuntimeBinder.", "dynamic"),
        ("System.Runtime.InteropServices.DllImportAttribute", "native code"),
        ("System.Runtime.InteropServices.LibraryImportAttribute", "native code"),
        ("System.Runtime.InteropServices.NativeLibrary", "native code"),
        ("System.Runtime.InteropServices.Marshal", "native code"),
        ("System.Diagnostics.Process", "a process"),
        ("System.Environment.", "the environment"),
        ("InnerAlignment.Kernel.", "the kernel itself"),
        ("InnerAlignment.Notebooks.", "the kernel itself"),
    ];

    private static readonly HashSet<string> Harmless =
        ["System.Environment.NewLine", "System.Environment.ProcessorCount", "System.Type.Name", "System.Type.FullName", "System.Type.ToString"];

    /// <summary>What the use of a symbol is called when it is forbidden, or null.</summary>
    /// <param name="symbol">The full name.</param>
    internal static string? What(string symbol) => Harmless.Contains(symbol)
        ? null
        : Prefixes.Where(entry => symbol.StartsWith(entry.Prefix, StringComparison.Ordinal)).Select(entry => $"{entry.What} ({symbol})").FirstOrDefault();
}
