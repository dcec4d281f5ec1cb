using InnerAlignment.Course.Run;

namespace InnerAlignment.Course.Tests.Notebooks;

/// <summary>The whole course as it runs in the course's kernel: what <c>course run</c> left is taken where nothing changed since, the rest runs once.</summary>
internal static class CourseRecord
{
    private static readonly Lazy<Task<RunRecord>> WithReferenceAnswers = new(() => RunAsync(AnswerMode.Reference));
    private static readonly Lazy<Task<RunRecord>> WithStubs = new(() => RunAsync(AnswerMode.Stubs));

    /// <summary>Where executed notebooks, record and report are: for reference answers the folder of <c>course run</c> itself.</summary>
    public static string Folder(AnswerMode answers) =>
        Path.Combine(CourseFiles.Root.Path, ".artifacts", answers == AnswerMode.Reference ? "run" : "run-stubs");

    /// <summary>How one notebook ran.</summary>
    public static async Task<NotebookRecord> OfAsync(string notebook, AnswerMode answers)
    {
        var run = await (answers == AnswerMode.Reference ? WithReferenceAnswers : WithStubs).Value;
        return run.Notebooks.Single(record => record.Path == notebook);
    }

    private static async Task<RunRecord> RunAsync(AnswerMode answers)
    {
        var files = NotebookFile.Find(CourseFiles.Root, []);
        RunOptions options = new() { Root = CourseFiles.Root, Files = files, Out = Folder(answers), Answers = answers, Reuse = true };
        await using KernelSupply kernels = new(files[0].Folder, files.Length);
        await new RunAction(options, TestContext.Progress).ExecuteAsync(kernels, CancellationToken.None);
        return RunRecord.TryRead(options.Out) ?? throw new FileNotFoundException($"{options.Out}: the run left no record.");
    }
}
