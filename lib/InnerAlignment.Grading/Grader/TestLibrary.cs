using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using InnerAlignment.Grading.Discovery;

namespace InnerAlignment.Grading.Grader;

/// <summary>The assembly that holds the hidden tests, with what it needs beside it.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Version">Another one after every change of the tests.</param>
public sealed record TestLibrary(Assembly Assembly, string Version)
{
    /// <summary>Loads a built test project.</summary>
    /// <remarks>Assemblies that this process has already are shared with it: a test and the grader speak of the same <see cref="Submission"/>.</remarks>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="BadImageFormatException">It is no .NET assembly.</exception>
    public static TestLibrary Load(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new FileNotFoundException($"{path}: no such file; expected the built hidden tests. Build them (dotnet build tests/Course.Tests), or name others by --tests.", full);
        AssemblyDependencyResolver resolver = new(full);
        AssemblyLoadContext.Default.Resolving += (context, name) => resolver.ResolveAssemblyToPath(name) is { } found ? context.LoadFromAssemblyPath(found) : null;
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(full);
        return new TestLibrary(assembly, assembly.ManifestModule.ModuleVersionId.ToString("N"));
    }

    /// <summary>A suite of its own, for one submission at a time.</summary>
    /// <exception cref="InvalidDataException">A test has no points, or an exercise has no tests.</exception>
    public HiddenTestSuite Suite(IEnumerable<string> exercises)
    {
        var suite = HiddenTestSuite.Load(Assembly);
        var missing = exercises.Where(slug => !suite.Of(slug).Any()).ToImmutableArray();
        return missing.IsEmpty ? suite : throw new InvalidDataException(
            $"{Assembly.GetName().Name}: no hidden tests for {string.Join(", ", missing)}; expected [Exercise(\"{missing[0]}\")] on some. Write them, or choose other exercises by --exercises.");
    }
}
