using InnerAlignment.Sweeps;

namespace InnerAlignment.Tests.Sweeps;

public sealed class SweepFileTests
{
    private static readonly SweepFile File = new(
        "walks", "How far they go.", "InnerAlignment 1.0.0", ["steps", "length"],
        [new("short", 1, [3, 0.1]), new("short", 2, [4, double.NaN]), new("long", 1, [1e6, double.PositiveInfinity])]);

    [Test]
    public void A_file_reads_back_as_it_was_written()
    {
        var read = SweepFile.Parse(File.Text, "walks.csv");

        Assert.That(read.Text, Is.EqualTo(File.Text));
        Assert.That(read.Rows.Select(row => row.Values), Is.EqualTo(File.Rows.Select(row => row.Values)));
    }

    [Test]
    public void The_head_says_what_was_run_by_what()
    {
        var lines = File.Text.Split('\n');

        Assert.That(lines[..6], Is.EqualTo(new[]
        {
            "# sweep: walks", "# title: How far they go.", "# library: InnerAlignment 1.0.0", "# seeds: 1 2", "part,seed,steps,length", "short,1,3,0.1",
        }));
    }

    [TestCase("short,1,3,0.1", "short,1,3", "walks.csv, line 6: 'short,1,3' is not a part, a seed and 2 numbers.")]
    [TestCase("short,1,3,0.1", "short,1,3,much", "walks.csv, line 6: 'much' is not a number.")]
    [TestCase("part,seed,steps", "setting,seed,steps", "walks.csv, line 5: 'setting,seed,steps,length' stands where the names of the columns were expected, beginning with part,seed.")]
    [TestCase("# sweep: walks\n", "", "walks.csv: no line '# sweep: …'; a kept sweep begins with one. Was the file written by 'course sweep'?")]
    public void A_spoiled_file_is_told_by_its_line(string whole, string spoiled, string message) =>
        Assert.That(() => SweepFile.Parse(File.Text.Replace(whole, spoiled, StringComparison.Ordinal), "walks.csv"), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
}
