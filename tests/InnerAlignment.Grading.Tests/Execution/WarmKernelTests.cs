using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests.Execution;

public sealed class WarmKernelTests
{
    private readonly List<FakeSession> sessions = [];

    [SetUp]
    public void Forget_earlier_sessions() => sessions.Clear();

    [Test]
    public async Task Another_answer_runs_one_cell_and_what_it_stands_on_stays()
    {
        await using var kernel = Kernel();

        await Prepare(kernel, SampleCourse.Plan("step"));
        await Prepare(kernel, SampleCourse.Plan("step", AnswerSet.None.With("step", "double[] Step(double[] x) => x;")));

        Assert.That(sessions.Single().Executed, Is.EqualTo(["setup", "bowl", "half", "step", "step"]));
    }

    [Test]
    public async Task What_stands_below_a_changed_answer_runs_again()
    {
        await using var kernel = Kernel();

        await Prepare(kernel, SampleCourse.Plan("step"));
        await Prepare(kernel, SampleCourse.Plan("half", AnswerSet.None.With("half", "double Half(double x) => x / 2;")));
        await Prepare(kernel, SampleCourse.Plan("step"));

        Assert.That(sessions.Single().Executed, Is.EqualTo(["setup", "bowl", "half", "step", "half", "half", "step"]));
    }

    [Test]
    public async Task An_answer_that_does_not_name_its_entry_meets_a_fresh_kernel()
    {
        await using var kernel = Kernel();

        await Prepare(kernel, SampleCourse.Plan("half"));
        await Prepare(kernel, SampleCourse.Plan("half", AnswerSet.None.With("half", "double Third(double x) => x / 3;")));

        Assert.That(sessions.Select(session => session.Executed.Count), Is.EqualTo([2, 2]));
    }

    [Test]
    public async Task A_cell_that_failed_runs_again_and_is_named()
    {
        CellResult failed = new CellResult.Failed(new KernelOutput.Error("CompilationErrorException", "CS1002", []));
        await using var kernel = Kernel(request => request.Name == "half" ? failed : new CellResult.Succeeded(1));

        var first = await Prepare(kernel, SampleCourse.Plan("step"));
        var second = await Prepare(kernel, SampleCourse.Plan("half"));

        Assert.That(first, Is.EqualTo(new Preparation.Broken("half", IsAnswer: false, failed)));
        Assert.That(second, Is.EqualTo(new Preparation.Broken("half", IsAnswer: true, failed)));
        Assert.That(sessions.Single().Executed, Is.EqualTo(["setup", "bowl", "half", "half"]));
    }

    [Test]
    public async Task A_kernel_that_died_is_replaced_before_the_next_use()
    {
        int times = 0;
        await using var kernel = Kernel(request => request.Name == "half" && times++ == 0 ? new CellResult.Died("exit code 134") : new CellResult.Succeeded(1));

        var first = await Prepare(kernel, SampleCourse.Plan("half"));
        var second = await Prepare(kernel, SampleCourse.Plan("half"));

        Assert.That((first, second), Is.EqualTo(
            (new Preparation.Broken("half", IsAnswer: true, new CellResult.Died("exit code 134")), new Preparation.Ready())));
        Assert.That(sessions.Select(session => session.IsDisposed), Is.EqualTo([true, false]));
    }

    private WarmKernel Kernel(Func<CellRequest, CellResult>? cell = null) => new(
        _ =>
        {
            sessions.Add(cell is null ? new FakeSession() : new FakeSession { Cell = cell });
            return Task.FromResult<IKernelSession>(sessions[^1]);
        },
        ExecutionLimits.Default);

    private static Task<Preparation> Prepare(WarmKernel kernel, ExercisePlan plan) =>
        kernel.WithAsync(plan, (_, preparation) => Task.FromResult(preparation));
}
