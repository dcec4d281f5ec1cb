using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Tests.Exercises;

public sealed class CheckTests
{
    [Test]
    public void An_answer_that_returns_what_is_expected_is_right()
    {
        var verdict = Doubling(x => 2 * x).Verdict();

        Assert.That(verdict.Status, Is.EqualTo(VerdictStatus.Right));
    }

    [Test]
    public void A_wrong_answer_is_shown_its_input_the_expected_and_the_actual_value_and_its_own_hint()
    {
        var verdict = Doubling(x => x * x).Verdict();

        Assert.That(verdict, Is.EqualTo(new Verdict("doubling", VerdictStatus.Wrong, "One case comes out otherwise.")
        {
            CounterExample = "Twice(3)",
            Expected = "6",
            Actual = "9",
            Hint = "That is the square.",
        }));
    }

    [Test]
    public void A_mistake_nobody_foresaw_gets_no_hint() => Assert.That(Doubling(x => -x).Verdict().Hint, Is.Null);

    [Test]
    public void A_stub_is_no_answer() =>
        Assert.That(Doubling(_ => throw new NotImplementedException("doubling")).Verdict().Status, Is.EqualTo(VerdictStatus.Unanswered));

    [Test]
    public void An_exception_is_a_wrong_answer_with_its_message()
    {
        var verdict = Doubling(_ => throw new InvalidOperationException("the bag is empty")).Verdict();

        Assert.That(verdict.Status, Is.EqualTo(VerdictStatus.Wrong));
        Assert.That(verdict.Message, Is.EqualTo("The answer threw an InvalidOperationException: the bag is empty"));
    }

    [Test]
    public void A_loop_without_end_is_a_wrong_answer()
    {
        using var stop = new ManualResetEventSlim();

        var verdict = Doubling(_ => { stop.Wait(); return 0; }).Verdict(TimeSpan.FromMilliseconds(50));
        stop.Set();

        Assert.That(verdict.Status, Is.EqualTo(VerdictStatus.Wrong));
        Assert.That(verdict.Message, Does.Contain("never end"));
    }

    [Test]
    public void A_missing_property_is_a_wrong_answer_with_its_hint()
    {
        var verdict = Check.For("doubling").Holds("twice nothing is nothing", () => false, "Try it on 0.", "Twice(0)").Verdict();

        Assert.That(verdict, Is.EqualTo(new Verdict("doubling", VerdictStatus.Wrong, "It should hold that twice nothing is nothing.")
        {
            Hint = "Try it on 0.",
            CounterExample = "Twice(0)",
        }));
    }

    [Test]
    public void The_hint_of_a_misconception_that_cannot_read_the_value_is_passed_over()
    {
        var check = Check.For("x").Case(
            "F()", () => Array.Empty<double>(), [1.0], 0,
            Mistake.Where<double[]>(value => value[0] > 0, "first"), Mistake.Where<double[]>(_ => true, "second"));

        Assert.That(check.Verdict().Hint, Is.EqualTo("second"));
    }

    [Test]
    public void Nothing_runs_before_the_verdict_and_nothing_after_the_first_fault()
    {
        List<int> calls = [];
        var check = Check.For("x").Case("1", () => Called(1), 1).Case("2", () => Called(2), 0).Case("3", () => Called(3), 3);
        var before = calls.Count;

        check.Verdict();

        Assert.That(before, Is.Zero);
        Assert.That(calls, Is.EqualTo([1, 2]));

        int Called(int n)
        {
            calls.Add(n);
            return n;
        }
    }

    private static Check Doubling(Func<double, double> twice) =>
        Check.For("doubling").Case("Twice(3)", () => twice(3), 6, 1e-12, Mistake.Gives(9.0, "That is the square."));
}
