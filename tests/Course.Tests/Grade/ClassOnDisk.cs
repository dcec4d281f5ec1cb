using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>A folder of submissions, made from answers.</summary>
internal sealed class ClassOnDisk : IDisposable
{
    private static readonly CourseCatalog Catalog = CourseCatalog.Load(CourseFiles.Root);

    public static AnswerFiles Answers { get; } = AnswerFiles.Load(CourseFiles.Root);

    public string Path { get; } = Directory.CreateTempSubdirectory("class-").FullName;

    /// <summary>Hands in the notebook of an exercise with one answer of the learner's own; the other stubs stand.</summary>
    public void HandIn(string learner, string slug, string answer)
    {
        var notebook = Catalog.NotebookOf(slug);
        var document = AnswerSet.Stubs.With(slug, answer).Apply(notebook.Document);
        Write($"{learner}/{notebook.Path}", NotebookWriter.ToText(document));
    }

    public void HandInReference(string learner, string slug) => HandIn(learner, slug, Answers.References[slug]);

    public void Write(string name, string text) => AtomicFile.WriteText(System.IO.Path.Combine(Path, name), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
