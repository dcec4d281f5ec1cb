using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>Hidden tests of an instructor's own, compiled into a file.</summary>
internal static class BuiltTests
{
    /// <summary>Compiles the methods of one fixture.</summary>
    /// <param name="file">The assembly to write; its name is that of the assembly.</param>
    /// <param name="methods">Test methods.</param>
    public static string Write(string file, string methods)
    {
        var source = $$"""
            using System.Threading.Tasks;
            using InnerAlignment.Grading;
            using NUnit.Framework;
            public sealed class HiddenTests
            {
            {{methods}}
            }
            """;
        string[] loaded = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)];
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file), [CSharpSyntaxTree.ParseText(source)], loaded.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(file);
        Assert.That(result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error), Is.Empty);
        return file;
    }

    /// <summary>By what a gradebook tells one build of the tests from another.</summary>
    public static string VersionOf(string file)
    {
        using PEReader reader = new(File.OpenRead(file));
        var metadata = reader.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString("N");
    }
}
