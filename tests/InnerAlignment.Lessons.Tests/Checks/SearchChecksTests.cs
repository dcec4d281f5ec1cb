using System.Text;
using InnerAlignment.Lessons.Checks;
using InnerAlignment.Lessons.Exercises;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Lessons.Tests.Checks;

/// <summary>A check as a notebook calls it: the answer is a script's method.</summary>
public sealed class SearchChecksTests
{
    private static readonly ScriptOptions Cell = ScriptOptions.Default
        .AddReferences(typeof(Verdict).Assembly, typeof(Enumerable).Assembly)
        .AddImports("System", "System.Linq", "System.Collections.Generic")
        .WithEmitDebugInformation(true).WithFilePath("cell 3").WithFileEncoding(Encoding.UTF8);

    private static string Answers => Path.Combine(Path.GetDirectoryName(CourseData.Find("glossary.json"))!, "..", "tests", "Course.Tests");

    /// <summary>A call of the library's own rule computes the right values: not the check but grading finds it.</summary>
    public static IEnumerable<TestCaseData> Mistaken => Directory.EnumerateFiles(Path.Combine(Answers, "Mutants"), "momentum-step.*.csx")
        .Where(path => !path.EndsWith(".library.csx", StringComparison.Ordinal))
        .Select(path => new TestCaseData(path).SetName($"{Path.GetFileNameWithoutExtension(path)} is told its hint"));

    [Test]
    public async Task The_reference_answer_is_right()
    {
        var answer = await File.ReadAllTextAsync(Path.Combine(Answers, "Solutions", "momentum-step.csx"));

        var verdict = await VerdictOn(answer);

        Assert.That(verdict.Status, Is.EqualTo(VerdictStatus.Right));
    }

    [TestCaseSource(nameof(Mistaken))]
    public async Task A_mistake_is_told_its_hint(string path)
    {
        var source = await File.ReadAllTextAsync(path);

        var verdict = await VerdictOn(source);

        Assert.That(verdict.Status, Is.EqualTo(VerdictStatus.Wrong));
        Assert.That($"// hint: {verdict.Hint}", Is.EqualTo(source.ReplaceLineEndings("\n").Split('\n')[0]));
    }

    [Test]
    public async Task An_exception_is_told_with_the_line_of_the_cell()
    {
        var verdict = await VerdictOn("""
            double[][] MomentumStep(double[] point, double[] velocity, double[] gradient, double learningRate, double momentum)
            {
                return [[point[7]], velocity];
            }
            """);

        Assert.That((verdict.Status, verdict.Line), Is.EqualTo((VerdictStatus.Wrong, (int?)3)));
    }

    private static async Task<Verdict> VerdictOn(string answer)
    {
        var cell = await CSharpScript.RunAsync(answer, Cell);
        return (await cell.ContinueWithAsync<Verdict>($"{typeof(SearchChecks).FullName}.MomentumStep(MomentumStep)")).ReturnValue;
    }
}
