using System.Runtime.InteropServices;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Where the built kernel and the runtime that starts it lie.</summary>
public static class KernelLocation
{
    private const string FileName = "InnerAlignment.Kernel.dll";

    /// <exception cref="KernelStartException">No built kernel is found.</exception>
    internal static string Find(KernelProcessOptions options) => options.KernelPath is { } given
        ? File.Exists(given) ? Path.GetFullPath(given) : throw NotBuilt($"No kernel at {given}.")
        : Candidates(options).FirstOrDefault(File.Exists) ?? throw NotBuilt("The kernel is not built.");

    /// <summary>The <c>dotnet</c> of the runtime in use, which need not be on the path.</summary>
    public static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var besideRuntime = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name);
        return File.Exists(besideRuntime) ? Path.GetFullPath(besideRuntime) : "dotnet";
    }

    /// <summary>The kernel that was built with the running program, or null when there is none.</summary>
    public static string? OfProgram() => Around(AppContext.BaseDirectory).FirstOrDefault(File.Exists);

    private static KernelStartException NotBuilt(string came) =>
        new($"{came} Expected lib/bin/kernel/{FileName}: run 'dotnet build' in the course's folder.");

    private static IEnumerable<string> Candidates(KernelProcessOptions options)
    {
        string[] starts = [options.WorkingDirectory, Environment.CurrentDirectory, AppContext.BaseDirectory];
        return starts.SelectMany(Around)
            .Append(Path.Combine(AppContext.BaseDirectory, "kernel", FileName))
            .Append(Path.Combine(AppContext.BaseDirectory, FileName));
    }

    private static IEnumerable<string> Around(string start) =>
        Upwards(start).Select(folder => Path.Combine(folder, "lib", "bin", "kernel", FileName));

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(start)); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
