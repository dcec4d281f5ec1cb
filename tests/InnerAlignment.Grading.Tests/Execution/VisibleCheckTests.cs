using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests.Execution;

public sealed class VisibleCheckTests
{
    [Test]
    public async Task The_verdict_that_a_check_displays_is_read()
    {
        var outcome = await Check("""
            {"exercise": "half", "status": "wrong", "message": "Not yet.", "expected": "1", "actual": 2.5, "counterExample": [1, 2], "line": 3,
             "hint": "Divide.", "hiddenTests": 4}
            """);

        Assert.That(outcome.Verdict, Is.EqualTo(new Verdict("half", VerdictStatus.Wrong, "Not yet.", "1", "2.5", "[1,2]", 3, "Divide.", 4)));
    }

    [TestCase("""{"exercise": "half", "status": "fine", "message": ""}""")]
    [TestCase("""{"exercise": "other", "status": "right", "message": ""}""")]
    [TestCase("[]")]
    public async Task A_check_that_displays_no_verdict_of_its_exercise_is_a_problem(string json)
    {
        var outcome = await Check(json);

        Assert.That((outcome.Verdict, outcome.Problem), Is.EqualTo(((Verdict?)null, "check half-check displayed no verdict")));
    }

    [Test]
    public async Task A_check_that_throws_is_a_problem()
    {
        FakeSession session = new()
        {
            Cell = request => request.Name == "half-check"
                ? new CellResult.Failed(new KernelOutput.Error("Exception", "no", []))
                : new CellResult.Succeeded(1),
        };

        var outcome = await SampleCourse.Submit(session).CheckAsync("half");

        Assert.That(outcome.Problem, Is.EqualTo("check half-check threw Exception: no"));
    }

    [TestCase(true, null)]
    [TestCase(false, "check drawing threw Exception: no")]
    public async Task A_helper_above_a_check_displays_no_verdict_but_must_run(bool runs, string? problem)
    {
        MimeBundle right = new(new JsonObject { [Verdict.MimeType] = JsonNode.Parse("""{"exercise": "step", "status": "right", "message": ""}""") });
        FakeSession session = new()
        {
            Cell = request => request.Name == "drawing" && !runs
                ? new CellResult.Failed(new KernelOutput.Error("Exception", "no", []))
                : new CellResult.Succeeded(1),
            Outputs = request => request.Name == "step-check" ? [new KernelOutput.Result(right, 1)] : [],
        };

        var outcome = await SampleCourse.Submit(session).CheckAsync("step");

        Assert.That((outcome.Verdict?.Status, outcome.Problem), Is.EqualTo((runs ? VerdictStatus.Right : (VerdictStatus?)null, problem)));
    }

    private static Task<Grading.Execution.CheckOutcome> Check(string verdict)
    {
        MimeBundle bundle = new(new JsonObject { ["text/html"] = "x", [Verdict.MimeType] = JsonNode.Parse(verdict) });
        FakeSession session = new() { Outputs = request => request.Name == "half-check" ? [new KernelOutput.Result(bundle, 1)] : [] };
        return SampleCourse.Submit(session).CheckAsync("half");
    }
}
