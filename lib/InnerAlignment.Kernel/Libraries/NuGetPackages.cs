using System.Text.RegularExpressions;
using FSharp.Compiler.DependencyManager;
using InnerAlignment.Kernel.Cells;

namespace InnerAlignment.Kernel.Libraries;

/// <summary>Packages that C# cells ask for by <c>#r "nuget: id, version"</c>, restored by the SDK in the way that F# restores its own.</summary>
internal sealed partial class NuGetPackages
{
    private const string Key = "nuget";
    private const int TimeLimit = 300_000;
    private static readonly string Framework = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
    private readonly List<string> asked = [];
    private readonly List<string> roots = [];
    // A Lazy of it would load F#'s compiler with the first C# cell.
    private DependencyProvider? provider;

    /// <summary>The code without the lines that ask for packages, which stay as empty lines, and the libraries of the packages.</summary>
    /// <exception cref="CellFailedException">A package cannot be restored.</exception>
    internal (string Code, string[] Libraries) Take(string code, string cellName)
    {
        var lines = PackageLine().Matches(code);
        if (lines.Count == 0)
            return (code, []);
        string[] packages = [.. lines.Select(line => line.Groups["package"].Value.Trim())];
        string[] libraries = Restore([.. asked.Union(packages)], $"{cellName}: #r \"nuget: {string.Join("\", \"", packages)}\"");
        asked.AddRange(packages.Except(asked));
        return (PackageLine().Replace(code, ""), libraries);
    }

    // All that were asked for are restored together, so that they agree on the versions of what they need.
    private string[] Restore(string[] packages, string what)
    {
        List<string> errors = [];
        ResolvingErrorReport report = (kind, _, message) => errors.Add(message);
        provider ??= new DependencyProvider(new NativeResolutionProbe(() => roots));
        var manager = provider.TryFindDependencyManagerByKey([AppContext.BaseDirectory], "", null, report, Key)
            ?? throw Failure(what, ["the kernel was built without the part that restores packages"]);
        var result = provider.Resolve(
            manager, ".csx", packages.Select(package => Tuple.Create("r", package)), report, Framework, null!, Environment.CurrentDirectory, "notebook.csx", "notebook.csx", TimeLimit);
        if (!result.Success)
            throw Failure(what, errors.Concat(result.StdOut).Concat(result.StdError));
        roots.AddRange(result.Roots.Except(roots));
        return [.. result.Resolutions];
    }

    private static CellFailedException Failure(string what, IEnumerable<string> said)
    {
        var words = string.Join('\n', said).Trim();
        return new CellFailedException("PackageError", $"{what} could not be restored: {Explain(words) ?? words}");
    }

    /// <summary>The restorer's reasons and what to do, or null where the text holds none.</summary>
    internal static string? Explain(string said)
    {
        string[] reasons = [.. ErrorLine().Matches(said).Select(line => line.Value.Trim().TrimEnd('.')).Distinct().Take(3)];
        return reasons.Length == 0
            ? null
            : $"{string.Join("; ", reasons)}. Without a connection only packages are found that this machine has restored before, in the same version.";
    }

    [GeneratedRegex("""^[ \t]*#r[ \t]+"nuget:(?<package>[^"\n]+)"[ \t;]*$""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex PackageLine();

    [GeneratedRegex(@"\b(NU\d{4}|MSB\d{4}|NETSDK\d{4}): [^\[\r\n]+")]
    private static partial Regex ErrorLine();
}
