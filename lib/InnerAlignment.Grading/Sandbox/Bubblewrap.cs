using System.Collections.Immutable;
using System.Globalization;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Sandbox;

/// <summary>The words before a kernel's command that shut it in: its view of the files, its namespaces, its limits, its user.</summary>
/// <remarks>
/// It sees the system's programs, .NET, and of the course what learners have, all read-only, and an empty scratch folder. It has no network, no
/// capability, no sight of other processes, and ends with the grader. A grader who is root gives each sandbox a user of its own, because limits on the
/// number of processes do not bind root; an inner sandbox keeps that user from making namespaces, in which the limits would start anew.
/// </remarks>
internal sealed class Bubblewrap(CourseRoot root, SandboxLimits limits)
{
    /// <summary>The Debian package and its program.</summary>
    public const string Program = "bwrap";

    private const int FirstUser = 20_000;
    private const int Users = 40_000;
    private static int users = Environment.ProcessId * 31;

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    /// <summary>The words for a sandbox that works in a folder of the course.</summary>
    /// <param name="folder">Where its cells run.</param>
    /// <param name="processor">The processor that it keeps to, so that its threads take nobody else's time; null means any.</param>
    public ImmutableArray<string> Prefix(string folder, int? processor) =>
        [Program, .. Namespaces(), .. new SandboxFiles(root, limits.Scratch).Words, "--chdir", folder, "--", .. Limits(), .. Placed(processor), .. User()];

    private static string[] Namespaces() =>
    [
        "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try", "--die-with-parent", "--new-session",
        .. IsRoot ? [] : (string[])["--unshare-user", "--disable-userns"],
    ];

    private string[] Limits() =>
    [
        "prlimit",
        Limit("nproc", limits.Processes), Limit("data", limits.Data), Limit("fsize", limits.FileSize), Limit("nofile", limits.OpenFiles),
        Limit("cpu", limits.ProcessorSeconds), Limit("core", 0), Limit("memlock", 0), Limit("msgqueue", 0), "--",
    ];

    private static string[] Placed(int? processor) =>
        ["nice", "-n", "5", .. processor is { } one ? (string[])["taskset", "-c", one.ToString(CultureInfo.InvariantCulture)] : []];

    private static string[] User()
    {
        if (!IsRoot)
            return [];
        var user = (FirstUser + ((uint)Interlocked.Increment(ref users) % Users)).ToString(CultureInfo.InvariantCulture);
        return
        [
            "setpriv", "--reuid", user, "--regid", user, "--clear-groups", "--bounding-set=-all", "--inh-caps=-all", "--",
            Program, "--unshare-user", "--disable-userns", "--die-with-parent", "--dev-bind", "/", "/", "--",
        ];
    }

    private static string Limit(string name, long most) => string.Create(CultureInfo.InvariantCulture, $"--{name}={most}");
}
