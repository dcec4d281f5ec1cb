using InnerAlignment.Course.Report;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Solutions;

/// <summary>Writes reference answers as pages that need no network, drawn as the report is.</summary>
internal sealed class SolutionsWriter(CourseCatalog catalog, AnswerFiles answers)
{
    public const string FileName = "index.html";

    /// <param name="folder">Where the pages go.</param>
    /// <param name="slugs">The exercises.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(string folder, IReadOnlyCollection<string> slugs)
    {
        AtomicFile.WriteText(Path.Combine(folder, FileName), new SolutionsPage(catalog, answers).Render(slugs));
        AtomicFile.WriteText(Path.Combine(folder, "about.html"), AboutPage.Render(hasGlossary: false));
        new ReportAssets(catalog.Root.Bin).Install(folder, figures: false, diagrams: false);
    }
}
