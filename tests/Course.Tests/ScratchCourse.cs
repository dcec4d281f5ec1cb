using System.CommandLine;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Tests;

/// <summary>A course of its own in an empty folder that goes when the test does.</summary>
internal sealed class ScratchCourse : IDisposable
{
    public ScratchCourse()
    {
        Directory.CreateDirectory(File("lib"));
        Directory.CreateDirectory(File("notebooks"));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("inner-alignment-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        AtomicFile.WriteText(File(name), text);
        return File(name);
    }

    /// <summary>Runs a command as the command line would and returns its exit code and what it wrote.</summary>
    public static (int ExitCode, string Output) Run(Command command, params string[] args)
    {
        using StringWriter output = new();
        int code = command.Parse(args).Invoke(new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false });
        return (code, output.ToString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
