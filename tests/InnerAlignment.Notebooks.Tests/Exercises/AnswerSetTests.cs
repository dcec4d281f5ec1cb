using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Tests.Exercises;

public sealed class AnswerSetTests
{
    private const string Stub = "double[] AdamStep(double[] point)\n    => throw new NotImplementedException(\"adam-update\");";

    private static readonly NotebookDocument Notebook = new(
        [
            Samples.Markdown("header", "### One", Samples.Header()),
            Samples.Code("answer", Stub, Samples.Role("answer", "adam-update")),
            Samples.Markdown("header-f", "### Two", Samples.Header("in-words", "fsharp")),
            Samples.Code("answer-f", "#!fsharp\nlet adamStep (point: float[]) = point", Samples.Role("answer", "in-words"), "fsharp"),
            Samples.Code("prediction", "Predict(null);", new JsonObject
            {
                ["role"] = "prediction", ["prediction"] = "steps", ["commit"] = "Predict(7);",
            }),
        ],
        []);

    [Test]
    public void Reference_answers_replace_the_answer_cells_and_commit_the_predictions()
    {
        using ScratchFolder folder = new();
        folder.Write("tests/Course.Tests/Solutions/adam-update.csx", "double[] AdamStep(double[] p) => p;\n");
        folder.Write("tests/Course.Tests/Solutions/in-words.fsx", "let adamStep p = p\r\n");

        var answered = AnswerSet.Reference(AnswerFiles.Load(new CourseRoot(folder.Path))).Apply(Notebook);

        Assert.That(answered.Cells.Select(cell => cell.Source), Is.EqualTo(
            ["### One", "double[] AdamStep(double[] p) => p;", "### Two", "#!fsharp\nlet adamStep p = p", "Predict(7);"]));
    }

    [Test]
    public void Stubs_keep_the_stub_that_stands_and_write_one_where_it_is_gone()
    {
        var answered = AnswerSet.Stubs.Apply(Notebook);

        Assert.That(answered.Cells[1].Source, Is.EqualTo(Stub));
        Assert.That(answered.Cells[3].Source, Is.EqualTo(
            "#!fsharp\nlet adamStep (point: float[]) : float[] = raise (System.NotImplementedException \"in-words\")"));
        Assert.That(answered.Cells[4].Source, Is.EqualTo("Predict(null);"));
    }

    [Test]
    public void None_leaves_the_file_as_it_stands() => Assert.That(AnswerSet.None.Apply(Notebook), Is.SameAs(Notebook));

    [Test]
    public void One_given_answer_replaces_one_cell()
    {
        var answered = AnswerSet.None.With("in-words", "let adamStep _ = [||]").Apply(Notebook);

        Assert.That(answered.Cells[1].Source, Is.EqualTo(Stub));
        Assert.That(answered.Cells[3].Source, Is.EqualTo("#!fsharp\nlet adamStep _ = [||]"));
    }

    [Test]
    public void A_missing_reference_answer_is_named()
    {
        using ScratchFolder folder = new();
        var answers = AnswerSet.Reference(AnswerFiles.Load(new CourseRoot(folder.Path)));

        Assert.That(
            () => answers.Apply(Notebook),
            Throws.TypeOf<NotebookFormatException>().With.Message.StartsWith("tests/Course.Tests/Solutions/adam-update.csx: no such file"));
    }

    [Test]
    public void Known_wrong_answers_carry_their_name_and_hint()
    {
        using ScratchFolder folder = new();
        folder.Write("tests/Course.Tests/Mutants/adam-update.no-bias-correction.csx", "// hint: bias correction\nreturn;\n");

        var wrong = AnswerFiles.Load(new CourseRoot(folder.Path)).KnownWrong.Single();

        Assert.That(wrong, Is.EqualTo(
            new KnownWrongAnswer("adam-update", "no-bias-correction", "bias correction", "// hint: bias correction\nreturn;")));
    }

    [TestCase("adam-update.csx", "// hint: x", "without a name")]
    [TestCase("adam-update.wrong.csx", "return;", "no hint")]
    [TestCase("adam-update.wrong.csx", "// hint:  \nreturn;", "no hint")]
    public void A_known_wrong_answer_without_name_or_hint_is_refused(string file, string text, string came)
    {
        using ScratchFolder folder = new();
        folder.Write($"tests/Course.Tests/Mutants/{file}", text);

        Assert.That(
            () => AnswerFiles.Load(new CourseRoot(folder.Path)),
            Throws.TypeOf<NotebookFormatException>().With.Message.Contains(came));
    }
}
