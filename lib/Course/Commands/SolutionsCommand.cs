using System.CommandLine;
using InnerAlignment.Course.Solutions;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

internal static class SolutionsCommand
{
    private static readonly Option<string[]> Exercises = ExercisesOption.Create("Slugs of the exercises; by default every one.");

    private static readonly Option<string?> Out = new("--out") { Description = "The folder of the pages; by default .artifacts/solutions of the course." };

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("solutions", "Writes explained reference answers, with the usual mistakes, as pages to hand out.") { Exercises, Out, course };
        command.SetAction(result => Write(result, CourseCatalog.Load(result.Root(course))));
        return command;
    }

    private static int Write(ParseResult result, CourseCatalog catalog)
    {
        var answers = AnswerFiles.Load(catalog.Root);
        string[] known = [.. catalog.Exercises.Select(exercise => exercise.Slug)];
        var slugs = result.GetValue(Exercises) is { Length: > 0 } named ? named : known;
        if (Array.Find(slugs, slug => !known.Contains(slug) || !answers.References.ContainsKey(slug)) is { } missing)
        {
            result.InvocationConfiguration.Error.WriteLine(known.Contains(missing)
                ? $"{missing}: no reference answer here; expected tests/Course.Tests/Solutions. Learners' copies have none."
                : $"--exercises {missing}: no such exercise; 'course list' names them all.");
            return 2;
        }

        var folder = Path.GetFullPath(result.GetValue(Out) ?? Path.Combine(catalog.Root.Path, ".artifacts", "solutions"));
        new SolutionsWriter(catalog, answers).Write(folder, slugs);
        result.InvocationConfiguration.Output.WriteLine($"{slugs.Length} {(slugs.Length == 1 ? "answer" : "answers")}: {Path.Combine(folder, SolutionsWriter.FileName)}");
        return 0;
    }
}
