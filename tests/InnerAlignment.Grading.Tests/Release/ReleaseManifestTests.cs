using InnerAlignment.Grading.Release;

namespace InnerAlignment.Grading.Tests.Release;

public sealed class ReleaseManifestTests
{
    private static readonly ReleaseManifest Manifest = new(
        1, "1.0.0", [new Assignment("week-1", new DateTimeOffset(2026, 12, 1, 23, 59, 0, TimeSpan.FromHours(1)), [new ReleasedExercise("half", "1-a.ipynb", "csharp", 3)])],
        [new ReleasedNotebook("1-a.ipynb", "aa", [new LockedCell("setup", "bb")])], [new ReleasedSystem("win-x64", [new ReleasedFile("lib/bin/x.dll", "cc")])]);

    private string file = null!;

    [SetUp]
    public void Begin() => file = Path.GetTempFileName();

    [TearDown]
    public void End() => File.Delete(file);

    [Test]
    public void What_is_read_is_written_with_the_same_bytes()
    {
        File.WriteAllText(file, Manifest.ToText());

        var read = ReleaseManifest.Read(file);

        Assert.That(read.ToText(), Is.EqualTo(Manifest.ToText()));
        Assert.That(read.Assignments.Single().Due!.Value.Offset, Is.EqualTo(TimeSpan.FromHours(1)), "the offset is kept");
        Assert.That(Manifest.ToText(), Does.EndWith("}\n").And.Not.Contain("\r"));
    }

    [Test]
    public void The_id_is_the_same_for_all_systems_and_another_for_another_due_time()
    {
        var later = Manifest with { Assignments = [Manifest.Assignments[0] with { Due = null }] };

        Assert.That((Manifest with { Systems = [] }).Id, Is.EqualTo(Manifest.Id));
        Assert.That(later.Id, Is.Not.EqualTo(Manifest.Id));
    }

    [TestCase("\"form\": 1", "\"form\": 2", "of form 2; expected 1")]
    [TestCase("\"course\"", "\"curse\"", "is no manifest of a release")]
    [TestCase("\"1.0.0\"", "null", "is no manifest of a release")]
    [TestCase("{", "[", "is no manifest of a release")]
    public void What_cannot_be_read_for_sure_is_told(string written, string came, string sentence)
    {
        File.WriteAllText(file, Manifest.ToText().Replace(written, came, StringComparison.Ordinal));

        Assert.That(() => ReleaseManifest.Read(file), Throws.TypeOf<InvalidDataException>().With.Message.Contains(sentence));
    }
}
