using System.CommandLine;
using InnerAlignment.Course.Commands;
using InnerAlignment.Course.Tests.Grade;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Learner;

/// <summary>What a learner reads who checks a copy of a notebook that lies outside the course.</summary>
public sealed class CheckCommandTests
{
    private const string Variable = "COURSE_PROGRESS";

    private readonly string? before = Environment.GetEnvironmentVariable(Variable);
    private ScratchCourse scratch = null!;

    [SetUp]
    public void Begin()
    {
        Environment.SetEnvironmentVariable(Variable, "off");
        scratch = new ScratchCourse();
    }

    [TearDown]
    public void End()
    {
        Environment.SetEnvironmentVariable(Variable, before);
        scratch.Dispose();
    }

    [Test]
    public async Task All_that_is_right_is_passed()
    {
        var (code, said) = await CheckAsync(AnswerSet.Reference(ClassOnDisk.Answers));

        Assert.That((code, said), Is.EqualTo((0, """
            my copy.ipynb: Start here
              passed    A measure that is not fooled (mean-squared-error)
              passed    The simplest search (best-guess)
              All 2 exercises pass their visible checks; more tests run at grading.

            """)));
    }

    [Test]
    public async Task A_wrong_answer_shows_the_case_and_the_hint_and_an_open_one_is_left()
    {
        var sum = ClassOnDisk.Answers.KnownWrong.Single(wrong => wrong is { Slug: "mean-squared-error", Name: "sum" });

        var (code, said) = await CheckAsync(AnswerSet.None.With("mean-squared-error", sum.Source));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain("not yet   A measure that is not fooled").And.Match(@"expected +\d").And.Match(@"came +\d").And.Contain("hint      " + sum.Hint));
        Assert.That(said, Does.EndWith("  0 of 2 passed. Left: mean-squared-error, best-guess.\n"));
    }

    [TestCase("double MeanSquaredError(double[] predicted, double[] target) => ;", "CS1525")]
    [TestCase("double Mse(double[] predicted, double[] target) => 0;", "The answer has no 'MeanSquaredError'; expected double MeanSquaredError(double[] predicted, double[] target). Name it as the exercise does.")]
    [TestCase("double MeanSquaredError(double[] predicted, double[] target) => MeanSquaredError(predicted, target);", "overflow")]
    public async Task What_cannot_be_checked_is_said_and_the_rest_is_checked(string answer, string sentence)
    {
        var (code, said) = await CheckAsync(AnswerSet.Reference(ClassOnDisk.Answers).With("mean-squared-error", answer));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain(sentence).And.Contain("passed    The simplest search").And.EndWith("Left: mean-squared-error.\n"));
    }

    [TestCase("nowhere.ipynb")]
    [TestCase("stranger.ipynb")]
    public async Task What_is_no_notebook_of_the_course_is_wrong_use(string name)
    {
        scratch.Write("stranger.ipynb", """{"cells": [{"cell_type": "code", "id": "one", "metadata": {}, "source": "1", "outputs": [], "execution_count": null}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");

        var (code, said) = await RunAsync(scratch.File(name));

        Assert.That(code, Is.EqualTo(2));
        Assert.That(said, Does.Contain(name).And.Contain("expected"));
    }

    [Test]
    public void A_notebook_has_to_be_named() => Assert.That(CheckCommand.Create().Parse("").Errors, Is.Not.Empty);

    private async Task<(int Code, string Said)> CheckAsync(AnswerSet answers)
    {
        var file = scratch.File("my copy.ipynb");
        NotebookWriter.WriteFile(answers.Apply(NotebookReader.ReadFile(CourseFiles.Notebook("start-here.ipynb"))), file);
        var (code, said) = await RunAsync(file);
        return (code, said.Replace(Path.GetRelativePath(Environment.CurrentDirectory, file), "my copy.ipynb", StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Said)> RunAsync(string file)
    {
        using StringWriter said = new();
        var parsed = CheckCommand.Create().Parse([file, "--course", CourseFiles.Root.Path]);
        int code = await parsed.InvokeAsync(new InvocationConfiguration { Output = said, Error = said, EnableDefaultExceptionHandler = false });
        return (code, said.ToString());
    }
}
