using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Release;

/// <summary>Asks NuGet, through the SDK, which files of its packages a project needs on a system, whichever system this is.</summary>
/// <remarks>Nothing is compiled. The restore keeps its notes in a folder of its own, apart from those of the course's build.</remarks>
internal sealed class PackageFiles(CourseRoot root, string rid)
{
    private static readonly string[] Items = ["RuntimeCopyLocalItems", "NativeCopyLocalItems"];

    /// <summary>The files of several projects of <c>lib/</c>, each by its path on this machine.</summary>
    /// <exception cref="InvalidOperationException">A package cannot be restored; the message has the SDK's words.</exception>
    public async Task<ImmutableDictionary<string, ImmutableArray<string>>> OfAsync(string[] projects, CancellationToken cancellationToken)
    {
        await AskAsync(["-t:Restore", Project(projects[0])], cancellationToken);
        var files = await Task.WhenAll(projects.Select(async project => KeyValuePair.Create(project, Read(await AskAsync(
            ["-t:ResolvePackageAssets", .. Items.Select(item => $"-getItem:{item}"), Project(project)], cancellationToken)))));
        return files.ToImmutableDictionary();
    }

    private string Project(string name) => Path.Combine(root.Path, "lib", name, $"{name}.csproj");

    private static ImmutableArray<string> Read(string json)
    {
        using var answer = JsonDocument.Parse(json);
        var items = answer.RootElement.GetProperty("Items");
        return [.. Items.SelectMany(item => items.GetProperty(item).EnumerateArray()).Select(item => item.GetProperty("FullPath").GetString()!)];
    }

    private async Task<string> AskAsync(string[] request, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(KernelLocation.DotNet(), ["msbuild", .. request, .. Properties()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = root.Path,
        };

        // Those of a build that this program was started by.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        return await RunAsync(start, cancellationToken);
    }

    private string[] Properties() =>
    [
        "-nologo", "-v:quiet", "-nodeReuse:false", $"-p:RuntimeIdentifier={rid}", "-p:SelfContained=false", "-p:UseAppHost=false", "-p:KernelReadyToRun=false",
        $"-p:ArtifactsPath={Path.Combine(root.Path, ".artifacts", "release", rid)}",
    ];

    private async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            var (said, faults) = (await output, await error);
            return process.ExitCode == 0 ? said : throw new InvalidOperationException(
                $"--rid {rid}: its packages cannot be restored; expected them at the package source. {(said + faults).Trim()}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"dotnet could not be started ({e.Message}); expected the .NET SDK. Install it, or put it on the path.", e);
        }
    }
}
