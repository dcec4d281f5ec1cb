using System.CommandLine;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Rules;

namespace InnerAlignment.Course.Commands;

internal static class FormatCommand
{
    internal static Command Create()
    {
        Argument<string[]> paths = new("PATHS")
        {
            Description = "Notebooks, or folders of notebooks; by default the whole course.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> check = new("--check") { Description = "Change nothing; name what is not in canonical, portable form." };
        Command command = new("format", "Brings notebooks into canonical, portable form.") { paths, check };
        command.SetAction(result => Run(result.GetValue(paths) ?? [], result.GetValue(check), result.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string[] paths, bool check, TextWriter output)
    {
        int findings = 0;
        foreach (var file in Files(paths))
        {
            foreach (var line in check ? Check(file) : Rewrite(file, output))
            {
                output.WriteLine(line);
                findings++;
            }
        }

        return findings == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Files(string[] paths) => paths.Length == 0
        ? CourseRoot.Find(Environment.CurrentDirectory).NotebookFiles().Select(file => Path.GetRelativePath(Environment.CurrentDirectory, file))
        : paths.SelectMany(FilesOf);

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.ipynb", SearchOption.AllDirectories).Where(file => !IsCheckpoint(file)).Order(StringComparer.Ordinal)
        : [path];

    private static bool IsCheckpoint(string file) => file.Contains(".ipynb_checkpoints", StringComparison.Ordinal);

    /// <summary>What keeps a notebook from being canonical and portable, one line each.</summary>
    internal static string[] Check(string file) => Attempt(file, (document, place) =>
    {
        string[] findings = [.. NotebookRules.Check(document, place).Select(finding => finding.ToString())];
        bool canonical = File.ReadAllText(file) == NotebookWriter.ToText(document);
        return canonical ? findings : [.. findings, NotCanonical(place).ToString()];
    });

    private static string[] Rewrite(string file, TextWriter output) => Attempt(file, (document, place) =>
    {
        var rewritten = NotebookRules.Rewrite(document, place);
        if (File.ReadAllText(file) != NotebookWriter.ToText(rewritten))
        {
            NotebookWriter.WriteFile(rewritten, file);
            output.WriteLine($"{place.Path}: rewritten");
        }

        return [.. NotebookRules.Check(rewritten, place).Select(finding => finding.ToString())];
    });

    private static string[] Attempt(string file, Func<NotebookDocument, NotebookPlace, string[]> work)
    {
        try
        {
            return work(NotebookReader.ReadFile(file), NotebookPlace.Of(file));
        }
        catch (Exception e) when (e is NotebookFormatException or IOException)
        {
            return [e.Message];
        }
    }

    private static Finding NotCanonical(NotebookPlace place) => new(
        place.Path, null, "not in canonical form", "sorted keys, one space of indent, ids in every cell, a final newline", "run `course format`");
}
