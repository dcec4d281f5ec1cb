using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>Gets the compiler's own code ready on the processor that the start of a kernel leaves free.</summary>
/// <remarks>It goes the way of a cell from its text to its image against two references instead of some forty. So it is ahead of the first cell, and what
/// the runtime had to compile or to link on the way is ready when the cell comes by.</remarks>
internal static class CompilerStart
{
    private static readonly EmitOptions Portable = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>Compiles a cell of its own to memory; nothing of it is run or kept.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    internal static void WarmUp()
    {
        var tree = CSharpSyntaxTree.ParseText("1 + 1", CSharpSettings.Parsing, "warm-up", Encoding.UTF8);
        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        // References of its own: the compiler shares what it knows of a library by reference, and two compilations at once would each make it, so that a later cell
        // might meet a library other than the one that the cells before it were compiled against.
        MetadataReference[] references = [MappedReference.To(typeof(object).Assembly.Location), MappedReference.To(typeof(CompilerStart).Assembly.Location)];
        var compilation = CSharpCompilation.CreateScriptCompilation("warm-up", tree, references, options, returnType: typeof(object));
        using MemoryStream image = new(), symbols = new();
        var result = compilation.Emit(image, symbols, options: Portable);
        if (!result.Success)
            throw new InvalidOperationException($"The compiler's start does not compile: {string.Join("; ", result.Diagnostics)}");
    }
}
