using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using InnerAlignment.Course.Learner;
using InnerAlignment.Course.Run;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

internal static partial class SubmitCommand
{
    private static readonly Argument<string[]> Notebooks = new("NOTEBOOKS")
    {
        Description = "Saved notebooks to hand in; by default all that hold an exercise that is asked for.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Name = new("--name")
    {
        Description = "Your name, as your teacher knows it; by default the user's.",
        DefaultValueFactory = _ => Environment.UserName,
    };

    private static readonly Option<string?> Out = new("--out") { Description = "The zip; by default your name with .zip, in the current folder.", HelpName = "FILE" };

    private static readonly Option<bool> Replace = new("--replace") { Description = "Write over a zip that is there." };

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("submit", "Packs your notebooks into one zip to hand in.") { Notebooks, Name, Out, Replace, course };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Name) is { } name && !FileName().IsMatch(name))
                result.AddError($"--name {result.GetValue(Name)}: expected letters, digits, spaces, hyphens, underscores, points and @, such as ada-lovelace.");
        });
        command.SetAction(result => Submit(result, result.Root(course)));
        return command;
    }

    private static int Submit(ParseResult result, CourseRoot root)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        var target = Path.GetFullPath(result.GetValue(Out) ?? $"{result.GetValue(Name)}.zip");
        if (File.Exists(target) && !result.GetValue(Replace))
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{target} is there already, of {File.GetLastWriteTime(target):yyyy-MM-dd HH:mm}, and was left as it is. Say --replace to write over it, or name another file by --out."));
            return 1;
        }

        try
        {
            var manifest = LearnersNotebook.ManifestOf(root);
            LearnersNotebook[] saved = [.. Files(root, manifest, result.GetValue(Notebooks)!).Select(file => LearnersNotebook.Read(root, file, manifest))];
            Array.ForEach(saved, notebook => Warn(notebook, manifest, output));
            new SubmissionPackage(result.GetValue(Name)!, manifest).Write(target, saved, DateTimeOffset.Now);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: {saved.Length} {(saved.Length == 1 ? "notebook" : "notebooks")} of {result.GetValue(Name)}. Hand in this file."));
            return 0;
        }
        catch (Exception e) when (e is FileNotFoundException or InvalidOperationException or InvalidDataException)
        {
            error.WriteLine(e.Message);
            return 2;
        }
    }

    private static IEnumerable<string> Files(CourseRoot root, ReleaseManifest? manifest, string[] named)
    {
        var files = NotebookFile.Find(root, named).Select(notebook => notebook.File);
        if (named.Length > 0 || manifest is null)
            return files;
        var asked = manifest.Exercises.Select(exercise => exercise.Notebook).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => asked.Contains(root.Relative(file)));
    }

    private static void Warn(LearnersNotebook saved, ReleaseManifest? manifest, TextWriter output)
    {
        if (saved.IsAsGiven)
        {
            output.WriteLine($"{saved.Notebook.Path}: as it was given out, nothing is saved in it. If you have worked in it, save it in your editor and submit again with --replace.");
            return;
        }

        var asked = manifest?.Exercises.Select(exercise => exercise.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var open in saved.Open.Where(exercise => asked?.Contains(exercise.Slug) ?? true))
            output.WriteLine($"{saved.Notebook.Path}: {open.Title} ({open.Slug}) is not answered.");
        foreach (var note in saved.Notes)
            output.WriteLine($"{saved.Notebook.Path}: {note}.");
    }

    [GeneratedRegex(@"^\w[\w .@-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
