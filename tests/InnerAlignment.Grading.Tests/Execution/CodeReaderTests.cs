using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests.Execution;

public sealed class CodeReaderTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);
    private static readonly BindRequest Request = new([]);

    [Test]
    public async Task A_text_that_takes_too_long_costs_its_kernel_and_the_next_is_read_by_another()
    {
        Queue<FakeSession> sessions = new([Endless(), new FakeSession()]);
        FakeSession[] all = [.. sessions];
        await using CodeReader reader = new((_, _) => Task.FromResult<IKernelSession>(sessions.Dequeue()), Limit);

        Assert.That(async () => await reader.ReadAsync("folder", Request), Throws.TypeOf<TimeoutException>().With.Message.StartsWith("reading the answer took longer than 0.05 seconds"));
        var report = await reader.ReadAsync("folder", Request);

        Assert.That(report.Errors, Is.Empty);
        Assert.That(all.Select(session => session.IsDisposed), Is.EqualTo([true, false]));
    }

    [Test]
    public async Task An_answer_that_starves_its_reader_is_told_so_and_none_of_its_cells_runs()
    {
        var session = Endless();
        await using KernelPool pool = new(SampleCourse.Root, (_, _) => Task.FromResult<IKernelSession>(session), new ExecutionLimits(Limit, Limit, Limit));
        Submission submission = new(SampleCourse.Catalog, AnswerSet.None, pool, seed: 7);
        using var suite = HiddenTestSuite.Load(typeof(CodeReaderTests).Assembly);

        var results = await suite.RunAsync("step", submission);

        Assert.That(results.Select(result => result.Hint), Is.Not.Empty.And.All.StartsWith("write it yourself: reading the answer took longer than"));
        Assert.That(session.Executed, Is.Empty);
    }

    private static FakeSession Endless() => new() { Binding = new TaskCompletionSource().Task };
}
