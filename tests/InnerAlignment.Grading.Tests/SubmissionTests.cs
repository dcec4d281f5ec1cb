using System.Collections.Immutable;
using InnerAlignment.Grading.Calls;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests;

public sealed class SubmissionTests
{
    private static readonly HiddenTestSuite Suite = HiddenTestSuite.Load(typeof(SubmissionTests).Assembly);

    [OneTimeTearDown]
    public static void Dispose() => Suite.Dispose();

    [Test]
    public void Hidden_tests_are_found_with_exercise_name_and_points() => Assert.That(
        Suite.Of("half").Select(test => (test.PublicName, test.Points)),
        Is.EquivalentTo(new (string, int?)[] { ("Half of a number", 2), ("Half of a number", 2), ("Half of a fresh number", 1) }));

    [Test]
    public async Task A_right_answer_passes_every_hidden_test_of_its_exercise_and_no_other_runs()
    {
        List<string> called = [];
        var submission = SampleCourse.Submit(Session(call => { called.Add(call.Entry); return Halved(call); }));

        var results = await Suite.RunAsync("half", submission);

        Assert.That(results.Select(result => result.Passed), Is.EqualTo([true, true, true]));
        Assert.That(called, Is.EqualTo(["Half", "Half", "Half"]));
    }

    [Test]
    public async Task A_wrong_answer_fails_with_the_hint_for_the_learner_and_the_numbers_for_instructors()
    {
        var submission = SampleCourse.Submit(Session(_ => new CallResult.Answered(ClrData.From(0.5))));

        var results = await Suite.RunAsync("half", submission);

        var failed = results.Where(result => !result.Passed).ToArray();
        Assert.That(failed.Select(result => result.Hint), Is.EquivalentTo(["divide by two", "any number"]));
        Assert.That(failed.Single(result => result.Hint == "divide by two").Detail, Is.EqualTo("Half(-3): expected -1.5 within 1E-12, came 0.5; seed 7"));
        Assert.That(submission.Failures.Values.Select(failure => failure.Message), Does.Contain("half: Half of a number: divide by two"));
    }

    private static IEnumerable<TestCaseData<CallResult, string>> WaysToFail =>
    [
        new(new CallResult.Missing("secret"), "there is no 'Half': define it as the exercise says"),
        new(new CallResult.WrongShape("secret"), "'Half' has other parameters, or gives back something else, than the exercise asks for"),
        new(new CallResult.Answered(ClrData.From("secret")), "'Half' has other parameters, or gives back something else, than the exercise asks for"),
        new(new CallResult.Threw("IndexOutOfRangeException", "secret", 3), "'Half' threw IndexOutOfRangeException at line 3"),
        new(new CallResult.Threw("System.NotImplementedException", "half", 1), "not answered yet"),
        new(new CallResult.Threw("NotImplementedException", "bowl", 1), "an exercise that this one needs is not answered yet"),
        new(new CallResult.TimedOut(TimeSpan.FromSeconds(10)), "'Half' took longer than 10 seconds"),
        new(new CallResult.Refused("secret", HasAskedTooMuch: true), "'Half' asked the system more questions than it may"),
        new(new CallResult.Refused("secret"), "'Half' asked something that is no part of the exercise"),
        new(new CallResult.Died("secret"), "the kernel ended while 'Half' ran"),
        new(new CallResult.Died("secret", DeathCause.Exit), "'Half' ended its own process"),
        new(new CallResult.Died("secret", DeathCause.StackOverflow), "'Half' calls itself without end"),
        new(new CallResult.Died("secret", DeathCause.Memory), "'Half' took more memory than a submission may"),
        new(new CallResult.Died("secret", DeathCause.Killed), "the kernel was killed while 'Half' ran"),
        new(new CallResult.Died("secret", DeathCause.TooLong), "'Half' gave back more than an answer may hold"),
        new(new CallResult.Died("secret", DeathCause.Malformed), "'Half' broke the connection between kernel and grader"),
    ];

    [TestCaseSource(nameof(WaysToFail))]
    public async Task Each_way_to_fail_has_a_sentence_of_its_own_that_repeats_nothing_the_submission_said(CallResult result, string hint)
    {
        var results = await Suite.RunAsync("half", SampleCourse.Submit(Session(_ => result)));

        Assert.That(results.Select(failure => (failure.Passed, failure.Hint)), Is.All.EqualTo((false, hint)));
    }

    [Test]
    public async Task An_answer_that_does_not_compile_is_told_from_a_broken_cell_above_it()
    {
        CellResult failed = new CellResult.Failed(new KernelOutput.Error("CompilationErrorException", "CS1002: ; expected", []));
        FakeSession session = new() { Cell = request => request.Name == "half" ? failed : new CellResult.Succeeded(1) };

        var own = await Suite.RunAsync("half", SampleCourse.Submit(session));
        var above = await Suite.RunAsync("step", SampleCourse.Submit(session));

        Assert.That(own[0].Hint, Is.EqualTo("the answer does not run (CompilationErrorException): run its cell to see why"));
        Assert.That(above[0].Hint, Is.EqualTo("the cell 'half' above the answer did not run"));
        Assert.That(own[0].Detail, Does.Contain("CS1002: ; expected"));
    }

    [Test]
    public async Task A_plain_assertion_that_fails_shows_a_learner_nothing_but_that_it_failed()
    {
        var results = await Suite.RunAsync("step", SampleCourse.Submit(Session(_ => new CallResult.Answered(ClrData.From(new[] { 9.0, 9.0 })))));

        var plain = results.Single(result => result.Test.PublicName == "One step");
        Assert.That(plain.Hint, Is.EqualTo("the test failed"));
        Assert.That(plain.Detail, Does.Contain("9.0"));
    }

    [Test]
    public async Task What_is_computed_from_several_answers_has_a_hint_and_a_detail_too()
    {
        var results = await Suite.RunAsync("step", SampleCourse.Submit(Session(_ => new CallResult.Answered(ClrData.From(new[] { 9.0 })))));

        var computed = results.Single(result => result.Test.PublicName == "Two steps are a quarter");
        Assert.That((computed.Hint, computed.Detail), Is.EqualTo(("halve again", "expected 1, came 9; seed 7")));
    }

    [Test]
    public async Task Using_the_library_where_the_answer_is_to_be_written_scores_nothing_and_says_so()
    {
        FakeSession session = new()
        {
            Call = _ => new CallResult.Answered(ClrData.From(new[] { 0.5, 1.0 })),
            Bind = request => new BindReport(
                [new SymbolUse("Library.Other.Member", "step", 1, "Library"), new SymbolUse("Library.Descent.Step", "bowl", 1, "Library"),
                 new SymbolUse("Library.Descent.Step", request.Cells.Last(cell => cell.IsAnswer).Name, 4, "Library")], [], []),
        };

        var results = await Suite.RunAsync("step", SampleCourse.Submit(session));

        Assert.That(results.Select(result => result.Passed), Is.All.False);
        Assert.That(results.Select(result => result.Hint), Is.All.EqualTo("write it yourself: line 4 uses Library.Descent.Step, which is the answer"));
        Assert.That(session.Binds, Is.EqualTo(1));
    }

    [Test]
    public async Task The_library_may_not_hide_in_an_answer_that_is_called_either()
    {
        FakeSession session = new()
        {
            Call = _ => new CallResult.Answered(ClrData.From(new[] { 0.5, 1.0 })),
            Bind = _ => new BindReport([new SymbolUse("Library.Descent.Step", "half", 2, "Library")], [], []),
        };

        var results = await Suite.RunAsync("step", SampleCourse.Submit(session));

        Assert.That(results.Select(result => result.Hint), Is.All.EqualTo("write it yourself: line 2 uses Library.Descent.Step, which is the answer"));
        Assert.That(session.Executed, Is.Empty, "what breaks the rule is not run");
    }

    [Test]
    public async Task Ways_around_the_rule_are_refused_alike()
    {
        FakeSession session = new()
        {
            Call = _ => new CallResult.Answered(ClrData.From(new[] { 0.5, 1.0 })),
            Bind = _ => new BindReport([], [new ForbiddenUse("dynamic", "step", 2)], []),
        };

        var results = await Suite.RunAsync("step", SampleCourse.Submit(session));

        Assert.That(results.Select(result => result.Hint), Is.All.EqualTo("write it yourself: line 2 uses dynamic, which this exercise does not allow"));
    }

    [Test]
    public async Task Hidden_inputs_depend_on_the_seed_alone()
    {
        var (first, again, other) = (await Inputs(seed: 7), await Inputs(seed: 7), await Inputs(seed: 8));

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    private static async Task<ImmutableArray<double>> Inputs(ulong seed)
    {
        List<double> inputs = [];
        var session = Session(call => { inputs.Add(Input(call)); return Halved(call); });
        await Suite.RunAsync("half", SampleCourse.Submit(session, seed: seed));
        return [.. inputs.Order()];
    }

    private static FakeSession Session(Func<CallRequest, CallResult> call) => new() { Call = call };

    private static double Input(CallRequest call) => ClrData.To<double>(((CallArgument.Value)call.Arguments[0]).Data);

    private static CallResult.Answered Halved(CallRequest call) => new CallResult.Answered(ClrData.From(Input(call) / 2));
}
