using System.Collections.Immutable;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Report;

/// <summary>Writes the report of a run: index, one page for each notebook, the glossary, and what they are drawn with.</summary>
/// <param name="folder">Where it goes.</param>
/// <param name="assets">What lies beside the pages.</param>
/// <param name="terms">The course's glossary.</param>
internal sealed class ReportWriter(string folder, ReportAssets assets, ImmutableArray<GlossaryTerm> terms)
{
    /// <exception cref="IOException">A file cannot be written; those before it stand.</exception>
    public void Write(RunRecord run, ImmutableArray<ExecutedNotebook> notebooks)
    {
        notebooks = [.. notebooks.OrderBy(one => CourseRoot.OrderKey(one.Record.Path), StringComparer.Ordinal)];
        run = run with { Notebooks = [.. notebooks.Select(one => one.Record)] };
        bool figures = false, diagrams = false;
        GlossaryPage glossary = new(terms);
        ExecutedNotebook[] readable = [.. notebooks.Where(one => one.Notebook is not null)];
        for (int i = 0; i < readable.Length; i++)
        {
            var neighbours = Neighbours(readable, i);
            foreach (var (path, content) in new NotebookPage(readable[i], run.Answers, glossary).Render(neighbours, Need))
                Save(path, content);
        }

        Save("index.html", IndexPage.Render(run, notebooks));
        Save(GlossaryPage.FileName, glossary.Render(readable));
        Save("about.html", AboutPage.Render());
        assets.Install(folder, figures, diagrams);

        void Need(PageContext page) => (figures, diagrams) = (figures || page.HasFigures, diagrams || page.HasDiagrams);
    }

    private void Save(string path, string content)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    private static Html Neighbours(ExecutedNotebook[] all, int index)
    {
        var up = string.Concat(Enumerable.Repeat("../", all[index].Record.Path.Count(letter => letter == '/')));
        return Html.Of($"<nav class=\"neighbours\">{Link(index - 1, "prev", "Before")}{Link(index + 1, "next", "Next")}</nav>");

        Html Link(int other, string relation, string label) => other < 0 || other >= all.Length
            ? Html.Of($"<span></span>")
            : Html.Of($"<a rel=\"{relation}\" href=\"{up}{all[other].Record.Stem}.html\"><small>{label}</small>{all[other].Notebook!.Title}</a>");
    }
}
