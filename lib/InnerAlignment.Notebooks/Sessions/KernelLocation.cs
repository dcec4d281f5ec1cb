using System.Runtime.InteropServices;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Where the built kernel and the runtime that starts it lie.</summary>
internal static class KernelLocation
{
    private const string FileName = "InnerAlignment.Kernel.dll";

    /// <exception cref="KernelStartException">No built kernel is found.</exception>
    internal static string Find(KernelProcessOptions options) => options.KernelPath is { } given
        ? File.Exists(given) ? Path.GetFullPath(given) : throw NotBuilt($"No kernel at {given}.")
        : Candidates(options).FirstOrDefault(File.Exists) ?? throw NotBuilt("The kernel is not built.");

    /// <summary>The <c>dotnet</c> of the runtime in use, which need not be on the path.</summary>
    internal static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var besideRuntime = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name);
        return File.Exists(besideRuntime) ? Path.GetFullPath(besideRuntime) : "dotnet";
    }

    private static KernelStartException NotBuilt(string came) =>
        new($"{came} Expected lib/bin/kernel/{FileName}: run 'dotnet build' in the course's folder.");

    private static IEnumerable<string> Candidates(KernelProcessOptions options)
    {
        string[] starts = [options.WorkingDirectory, Environment.CurrentDirectory, AppContext.BaseDirectory];
        foreach (var folder in starts.SelectMany(Upwards))
            yield return Path.Combine(folder, "lib", "bin", "kernel", FileName);
        yield return Path.Combine(AppContext.BaseDirectory, "kernel", FileName);
        yield return Path.Combine(AppContext.BaseDirectory, FileName);
    }

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(start)); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
