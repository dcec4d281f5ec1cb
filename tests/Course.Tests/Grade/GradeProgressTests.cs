using InnerAlignment.Course.Grade;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Tests.Grade;

public sealed class GradeProgressTests
{
    [Test]
    public void Time_left_is_that_of_the_submissions_that_are_run()
    {
        using StringWriter output = new();
        SteppedClock clock = new();
        GradeProgress progress = new(output, points: 5, clock);

        progress.Begin(100);
        for (int i = 0; i < 96; i++)
            progress.Unchanged($"learner-{i}");
        clock.Advance(TimeSpan.FromSeconds(50));
        progress.Left(4);
        clock.Advance(TimeSpan.FromSeconds(7));
        progress.Graded(Refused("ada"));

        Assert.That(output.ToString().ReplaceLineEndings("\n"), Is.EqualTo("100 submissions, 5 points\n[   57.0 s] 97 of 100, about 21 s left  ada: 0, a link\n"));
    }

    private static GradedSubmission Refused(string learner) => new(learner, "content", DateTimeOffset.UnixEpoch, 1, "tests", "a link", [], [], []);

    private sealed class SteppedClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Advance(TimeSpan by) => now += by.Ticks;
    }
}
