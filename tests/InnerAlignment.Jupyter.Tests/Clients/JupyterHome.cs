using System.Diagnostics;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Tests.Clients;

/// <summary>A home for Jupyter's clients that is nobody's own, with the course's kernel installed; it lies so that notebooks in it find the course's library
/// as those of a part do.</summary>
internal sealed class JupyterHome : IDisposable
{
    private const string Python = "/usr/bin/python3";

    internal JupyterHome()
    {
        Folder = Directory.CreateDirectory(Path.Combine(CourseFolder, ".artifacts", $"jupyter-{Guid.NewGuid():N}")).FullName;
        var kernels = Path.Combine(Folder, "data");
        Spec = new KernelInstaller(kernels).Install([KernelLocation.DotNet(), "exec", Command, "kernel", "serve"], "course-under-test");
    }

    /// <summary>The course's folder: the one with notebooks above this program.</summary>
    internal static string CourseFolder { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The command that this build made.</summary>
    internal static string Command { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Course", "debug", "course.dll"));

    internal string Folder { get; }

    internal KernelSpec Spec { get; }

    /// <summary>Goes on only where Debian's parts of Jupyter are installed.</summary>
    internal static void Require(string module, string package)
    {
        if (File.Exists(Python) && Start(Python, ["-c", $"import {module}"], [], Path.GetTempPath()).ExitCode == 0)
            return;
        var sentence = $"Debian's {package} is not installed, so the kernel met no other client; install it with: apt-get install {package}";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(sentence);
        Assert.Ignore(sentence);
    }

    /// <summary>Runs a script in Debian's Python; its outputs are returned together.</summary>
    internal (int ExitCode, string Said) RunPython(string script, params string[] arguments) =>
        Start(Python, ["-c", script, .. arguments], HomeVariables, Folder);

    /// <summary>Runs a module of Debian's Python as a program.</summary>
    internal (int ExitCode, string Said) RunModule(string module, params string[] arguments) =>
        Start(Python, ["-m", module, .. arguments], HomeVariables, Folder);

    /// <summary>A process of Jupyter that lives in this home.</summary>
    internal Process StartProcess(string command, string[] arguments)
    {
        var process = Process.Start(StartInfo(command, arguments, HomeVariables, Folder))!;
        process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return process;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Dictionary<string, string> HomeVariables => new()
    {
        ["JUPYTER_DATA_DIR"] = Path.Combine(Folder, "data"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(Folder, "config"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(Folder, "runtime"),
        ["IPYTHONDIR"] = Path.Combine(Folder, "ipython"),
        ["COURSE_PROGRESS"] = "off",
    };

    private static string Above(string folder) =>
        Directory.Exists(Path.Combine(folder, "notebooks")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);

    private static (int ExitCode, string Said) Start(string command, string[] arguments, Dictionary<string, string> environment, string folder)
    {
        using var process = Process.Start(StartInfo(command, arguments, environment, folder))!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + error.Result);
    }

    private static ProcessStartInfo StartInfo(string command, string[] arguments, Dictionary<string, string> environment, string folder)
    {
        ProcessStartInfo start = new(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }
}
