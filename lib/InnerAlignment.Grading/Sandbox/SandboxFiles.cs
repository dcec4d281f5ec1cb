using System.Globalization;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Sandbox;

/// <summary>What a sandbox sees of the machine's files, as words of bubblewrap.</summary>
internal sealed class SandboxFiles
{
    private static readonly string[] System = ["/usr/bin", "/usr/lib", "/usr/lib64"];
    private static readonly string[] Links = ["/bin", "/lib", "/lib64"];

    private readonly HashSet<string> made = ["/", "/tmp"];
    private readonly List<string> words = [];

    /// <param name="root">The course: its notebooks, its data and what was built for learners are shown, and nothing else of it.</param>
    /// <param name="scratch">The size of <c>/tmp</c>, the one folder that can be written to, in bytes.</param>
    public SandboxFiles(CourseRoot root, long scratch)
    {
        // Below /tmp a folder of the course stands on top of the scratch folder.
        words.AddRange(["--proc", "/proc", "--dev", "/dev", "--size", scratch.ToString(CultureInfo.InvariantCulture), "--perms", "1777", "--tmpfs", "/tmp"]);
        foreach (var folder in System)
            Show(folder);
        foreach (var link in Links)
            Link(link);
        foreach (var path in (string[])[DotNet(), "/etc/ld.so.cache", root.Notebooks, Path.Combine(root.Path, "data"), root.Bin])
            Show(path);
        words.AddRange(["--remount-ro", "/dev", "--remount-ro", "/"]);
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words => words;

    private void Show(string path)
    {
        if (!Path.Exists(path) || Array.Exists(System, folder => path.StartsWith(folder + "/", StringComparison.Ordinal)))
            return;
        MakeAbove(path);
        words.AddRange(["--ro-bind", path, path]);
    }

    private void Link(string path)
    {
        if (new DirectoryInfo(path).LinkTarget is { } target)
            words.AddRange(["--symlink", target, path]);
        else
            Show(path);
    }

    /// <summary>Left to bubblewrap, folders on the way would be the grader's alone.</summary>
    private void MakeAbove(string path)
    {
        var above = Path.GetDirectoryName(path)!;
        if (!made.Add(above))
            return;
        MakeAbove(above);
        words.AddRange(["--perms", "0755", "--dir", above]);
    }

    private static string DotNet()
    {
        var program = KernelLocation.DotNet();
        return Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)!;
    }
}
