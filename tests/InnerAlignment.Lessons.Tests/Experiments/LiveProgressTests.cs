using InnerAlignment.Lessons.Experiments;

namespace InnerAlignment.Lessons.Tests.Experiments;

public sealed class LiveProgressTests
{
    [Test]
    public void A_thousand_reports_redraw_five_times_a_second_and_leave_one_clean_line()
    {
        var clock = new Clock();
        List<string> drawn = [];
        using (var progress = new LiveProgress("training", line => drawn.Add(Shown.Bundle(line)["text/plain"]), clock))
        {
            for (var i = 1; i <= 1000; i++)
            {
                clock.Advance(TimeSpan.FromMilliseconds(2));
                progress.Report(i / 1000.0, "return 0.9");
            }
        }

        Assert.That(drawn, Has.Count.EqualTo(11));
        Assert.That(drawn[4], Is.EqualTo("training: 50 %, about 1 s left · return 0.9"));
        Assert.That(drawn[^1], Is.EqualTo("training: 2.0 s · return 0.9"));
    }

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;
    }
}
