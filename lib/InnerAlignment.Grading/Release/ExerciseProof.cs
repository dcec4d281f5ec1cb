using InnerAlignment.Grading.Calls;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Release;

/// <summary>Proves of an exercise what a release promises: its reference answer passes the visible checks and every hidden test, and its stub fails them all.</summary>
/// <param name="catalog">The course.</param>
/// <param name="files">Its answers.</param>
/// <param name="suite">Its hidden tests.</param>
/// <param name="kernels">Where answers run.</param>
public sealed class ExerciseProof(CourseCatalog catalog, AnswerFiles files, HiddenTestSuite suite, KernelPool kernels)
{
    private const ulong Seed = 7;

    /// <summary>Exercises without one keep their stub: their own proof says so.</summary>
    private readonly AnswerSet references = AnswerSet.Given(files.References);

    /// <summary>What keeps an exercise from being released, a sentence each; none where all is as it should be.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string slug)
    {
        if (!files.References.ContainsKey(slug))
            return [$"{slug}: no reference answer; expected one in tests/Course.Tests/Solutions. Write it."];
        return [.. await ReferenceAsync(slug).ConfigureAwait(false), .. await StubAsync(slug).ConfigureAwait(false)];
    }

    private async Task<IEnumerable<string>> ReferenceAsync(string slug)
    {
        var (check, results) = await AskAsync(slug, references).ConfigureAwait(false);
        var failed = results.Where(result => !result.Passed).Select(result => $"{slug}: the reference answer fails the hidden test '{result.Test.PublicName}' ({result.Hint}).");
        return check.Verdict?.Status == VerdictStatus.Right
            ? failed
            : failed.Prepend($"{slug}: the reference answer does not pass the visible check ({check.Verdict?.Message ?? check.Problem}).");
    }

    private async Task<IEnumerable<string>> StubAsync(string slug)
    {
        var (check, results) = await AskAsync(slug, references.With(slug, Given(slug))).ConfigureAwait(false);
        var passed = results.Where(result => result.Passed || result.Hint != CallFailure.NotAnswered)
            .Select(result => $"{slug}: the stub does not fail the hidden test '{result.Test.PublicName}' as unanswered ({(result.Passed ? "it passes" : result.Hint)}).");
        return check.Verdict?.Status == VerdictStatus.Unanswered
            ? passed
            : passed.Prepend($"{slug}: the visible check does not call the stub unanswered ({check.Verdict?.Message ?? check.Problem}).");
    }

    /// <summary>The answer cell as it is given out, without its magic line.</summary>
    private string Given(string slug) => CellLanguages.WithoutMagicLine(
        catalog.NotebookOf(slug).Document.Cells.First(cell => cell.Role == CellRole.Answer && cell.Exercise == slug).Source);

    private async Task<(CheckOutcome Check, IEnumerable<HiddenTestResult> Results)> AskAsync(string slug, AnswerSet answers)
    {
        Submission submission = new(catalog, answers, kernels, Seed);
        var check = await submission.CheckAsync(slug).ConfigureAwait(false);
        return (check, await suite.RunAsync(slug, submission).ConfigureAwait(false));
    }
}
