using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace Benchmarks.Grading;

/// <summary>A class of learners as they are: most exercises answered right, some with a usual mistake, some not at all.</summary>
internal static class GeneratedClass
{
    private const double Right = 0.6;
    private const double Wrong = 0.25;

    /// <summary>Writes a folder for each learner; the same count gives the same class.</summary>
    public static void Write(string folder, CourseCatalog catalog, CourseNotebook notebook, int learners)
    {
        var answers = AnswerFiles.Load(catalog.Root);
        for (int learner = 0; learner < learners; learner++)
        {
            Random random = new(learner);
            var handedIn = notebook.Exercises.Aggregate(AnswerSet.Stubs, (set, exercise) => Answered(set, exercise.Slug, answers, random));
            AtomicFile.WriteText(Path.Combine(folder, $"learner-{learner:000}", notebook.Path), NotebookWriter.ToText(handedIn.Apply(notebook.Document, notebook.Path)));
        }
    }

    private static AnswerSet Answered(AnswerSet set, string slug, AnswerFiles answers, Random random)
    {
        var wrong = answers.KnownWrong.Where(answer => answer.Slug == slug).ToArray();
        return random.NextDouble() switch
        {
            < Right => set.With(slug, answers.References[slug]),
            < Right + Wrong => set.With(slug, wrong[random.Next(wrong.Length)].Source),
            _ => set,
        };
    }
}
