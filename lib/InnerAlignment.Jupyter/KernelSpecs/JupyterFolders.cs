namespace InnerAlignment.Jupyter.KernelSpecs;

/// <summary>Where Jupyter keeps what is installed for it, on each system.</summary>
/// <remarks><see href="https://docs.jupyter.org/en/latest/use/jupyter-directories.html"/>.</remarks>
public static class JupyterFolders
{
    /// <summary>The folder of this user's own data.</summary>
    public static string User => Variable("JUPYTER_DATA_DIR") ?? UserByDefault();

    /// <summary>Every folder of data, those that win first; they need not exist.</summary>
    public static IEnumerable<string> All
    {
        get
        {
            var listed = Variable("JUPYTER_PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
            string?[] environments = [Variable("VIRTUAL_ENV"), Variable("CONDA_PREFIX")];
            return listed.Append(User).Concat(environments.OfType<string>().Select(OfPrefix)).Concat(OfSystem());
        }
    }

    /// <summary>The folder of data under an installation prefix, as Python environments have one.</summary>
    public static string OfPrefix(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    private static string UserByDefault()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Jupyter")
            : Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
    }

    private static string[] OfSystem() => OperatingSystem.IsWindows()
        ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
