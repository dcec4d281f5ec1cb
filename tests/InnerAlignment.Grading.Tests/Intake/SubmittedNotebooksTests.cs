using System.Collections.Immutable;
using System.Text;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Grading.Tests.Intake;

public sealed class SubmittedNotebooksTests
{
    private const string Answer = "double Half(double x) => x / 2;";

    private static readonly ImmutableArray<NotebookCell> Given = SampleCourse.Catalog.Notebooks[0].Document.Cells;

    [Test]
    public void An_honest_notebook_gives_its_answers_and_no_note()
    {
        var came = Read(Edit("half", cell => cell with { Source = Answer }));

        Assert.That(came.Answers["half"], Is.EqualTo(Answer));
        Assert.That(came.Notes, Is.Empty);
    }

    [Test]
    public void Cells_of_ones_own_and_prose_are_no_tampering()
    {
        NotebookCell own = new() { Id = "scratch", Kind = CellKind.Code, Source = "1 + 1" };

        Assert.That(Read([own, .. Edit("setup", cell => cell with { Source = cell.Source + "  \n" })]).Notes, Is.Empty);
    }

    private static IEnumerable<TestCaseData<IEnumerable<NotebookCell>, string>> Tampering =>
    [
        Case("edited", Edit("half-check", cell => cell with { Source = "Pass()" }), "the locked cell 'half-check' was edited; the one given out was used."),
        Case("deleted", Given.Where(cell => cell.Id != "setup"), "the locked cell 'setup' is missing"),
        Case("duplicated", Given.Append(Given.First(cell => cell.Id == "bowl")), "the locked cell 'bowl' is there more than once"),
        Case("retyped", Edit("half-check", cell => cell with { Kind = CellKind.Markdown }), "the locked cell 'half-check' is of another kind"),
        Case("moved", Given.Where(cell => cell.Id != "setup").Append(Given.First(cell => cell.Id == "setup")), "the locked cell 'setup' was moved"),
        Case("relabelled", Edit("half-check", cell => cell with { Metadata = [] }), "the locked cell 'half-check' has other course metadata"),
        Case("answer relabelled", Edit("half", cell => cell with { Metadata = [] }), "the answer cell 'half' has other course metadata"),
        Case("answer deleted", Given.Where(cell => cell.Id != "half"), "the answer cell 'half' is missing"),
        Case("answer copied", Given.Append(Given.First(cell => cell.Id == "half")), "the answer cell 'half' is there more than once"),
    ];

    [TestCaseSource(nameof(Tampering))]
    public void Tampering_is_noted(IEnumerable<NotebookCell> cells, string note) => Assert.That(Read(cells).Notes, Has.Some.Contains(note));

    [Test]
    public void The_first_of_two_answers_counts()
    {
        var changed = Edit("half", cell => cell with { Source = Answer }).ToArray();

        Assert.That(Read([.. changed, Given.First(cell => cell.Id == "half")]).Answers["half"], Is.EqualTo(Answer));
    }

    [Test]
    public void Another_notebook_is_refused() => Assert.That(
        () => Read([new NotebookCell { Id = "homework", Kind = CellKind.Code, Source = "2" }]),
        Throws.TypeOf<RefusedException>().With.Message.Contains("no notebook of this course"));

    [TestCase("{\"cells\": [", "not JSON")]
    [TestCase("[]", "not an object")]
    [TestCase("{\"nbformat\": 3, \"cells\": []}", "nbformat 3")]
    public void Broken_JSON_is_refused_with_what_is_wrong(string content, string what) => Assert.That(
        () => SubmittedNotebooks.Read(SampleCourse.Catalog, [new SubmittedFile("a.ipynb", Encoding.UTF8.GetBytes(content))]),
        Throws.TypeOf<RefusedException>().With.Message.Contains(what));

    private static TestCaseData<IEnumerable<NotebookCell>, string> Case(string name, IEnumerable<NotebookCell> cells, string note) =>
        new TestCaseData<IEnumerable<NotebookCell>, string>(cells, note).SetArgDisplayNames(name);

    private static IEnumerable<NotebookCell> Edit(string id, Func<NotebookCell, NotebookCell> change) => Given.Select(cell => cell.Id == id ? change(cell) : cell);

    private static SubmittedNotebooks Read(IEnumerable<NotebookCell> cells)
    {
        var text = NotebookWriter.ToText(new NotebookDocument([.. cells], []));
        return SubmittedNotebooks.Read(SampleCourse.Catalog, [new SubmittedFile("a.ipynb", Encoding.UTF8.GetBytes(text))]);
    }
}
