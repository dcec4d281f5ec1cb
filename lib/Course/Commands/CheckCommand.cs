using System.CommandLine;
using InnerAlignment.Course.Learner;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Commands;

internal static class CheckCommand
{
    private static readonly Argument<string[]> Notebooks = new("NOTEBOOK")
    {
        Description = "A notebook as it is saved, or several, or a folder of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("check", "Runs the visible checks of a saved notebook and says what is done and what is left.") { Notebooks, course };
        command.SetAction((result, cancellation) => RunAsync(result, result.Root(course), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CourseRoot root, CancellationToken cancellation)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        try
        {
            var manifest = LearnersNotebook.ManifestOf(root);
            LearnersNotebook[] saved = [.. NotebookFile.Find(root, result.GetValue(Notebooks)!).Select(notebook => LearnersNotebook.Read(root, notebook.File, manifest))];
            NotebookCheck check = new(root, manifest?.Exercises.Select(exercise => exercise.Slug).ToHashSet(), output);
            bool done = true;
            foreach (var notebook in saved)
                done &= await check.RunAsync(notebook, cancellation);
            return done ? 0 : 1;
        }
        catch (Exception e) when (e is FileNotFoundException or InvalidOperationException or InvalidDataException)
        {
            await error.WriteLineAsync(e.Message);
            return 2;
        }
        catch (KernelStartException e)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
