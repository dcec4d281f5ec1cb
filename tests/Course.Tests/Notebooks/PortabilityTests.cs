using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Rules;

namespace InnerAlignment.Course.Tests.Notebooks;

public sealed class PortabilityTests
{
    [TestCaseSource(typeof(CourseFiles), nameof(CourseFiles.Notebooks))]
    public void Every_notebook_is_in_canonical_form(string notebook)
    {
        var file = CourseFiles.Notebook(notebook);

        Assert.That(File.ReadAllText(file), Is.EqualTo(NotebookWriter.ToText(NotebookReader.ReadFile(file))));
    }

    [TestCaseSource(typeof(CourseFiles), nameof(CourseFiles.Notebooks))]
    public void Every_notebook_keeps_the_rules_that_let_it_run_in_every_host(string notebook)
    {
        var file = CourseFiles.Notebook(notebook);

        Assert.That(NotebookRules.Check(NotebookReader.ReadFile(file), NotebookPlace.Of(file)), Is.Empty);
    }
}
