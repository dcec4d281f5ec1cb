using System.IO.Compression;
using InnerAlignment.Grading.Intake;

namespace InnerAlignment.Grading.Tests.Intake;

public sealed class SubmissionFolderTests
{
    private static readonly IntakeLimits Small = new(Notebook: 10_000, Total: 25_000, Files: 20);

    private string folder = null!;

    [SetUp]
    public void Begin() => folder = Directory.CreateTempSubdirectory("submissions-").FullName;

    [TearDown]
    public void End() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Folders_zips_and_notebooks_are_learners()
    {
        Write("ada/part/a.ipynb", "a");
        Write("ada/part/.ipynb_checkpoints/a.ipynb", "old");
        Write("ada/notes.txt", "x");
        Write("cyd.ipynb", "c");
        Zip("bob.zip", ("1/b.ipynb", "b"), ("1/picture.png", "x"));

        var works = Read();

        Assert.That(works.Select(work => work.Learner), Is.EqualTo(["ada", "bob", "cyd"]));
        Assert.That(works.Select(work => work.Notebooks.Single().Path), Is.EqualTo(["part/a.ipynb", "1/b.ipynb", "cyd.ipynb"]));
        Assert.That(works.Select(work => work.Refusal), Is.All.Null);
    }

    [Test]
    public void What_nbgrader_collected_is_read_with_its_times()
    {
        Write("submitted/ada/week-1/a.ipynb", "a");
        Write("submitted/ada/week-1/timestamp.txt", "2026-11-20 12:30:15.123456 UTC\n");
        Write("submitted/ada/week-2/a.ipynb", "other");

        var work = new SubmissionFolder(Small, "week-1").Learners(folder).Single().Read();

        Assert.That(work.Notebooks.Single().Path, Is.EqualTo("week-1/a.ipynb"));
        Assert.That(work.SubmittedAt, Is.EqualTo(new DateTimeOffset(2026, 11, 20, 12, 30, 15, TimeSpan.Zero)).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void A_zip_of_the_whole_class_will_do()
    {
        Zip("class.zip", ("ada/a.ipynb", "a"), ("bob/b.ipynb", "b"), ("bob/../../evil.ipynb", "x"));

        var works = new SubmissionFolder(Small).Learners(Path.Combine(folder, "class.zip")).Select(one => one.Read()).ToArray();

        Assert.That(works.Select(work => (work.Learner, work.Notebooks.Length)), Is.EqualTo([("ada", 1), ("bob", 0)]));
        Assert.That(works[1].Refusal, Does.Contain("leads out of it"));
    }

    [Test]
    public void The_hash_is_of_the_content_alone()
    {
        Write("ada/a.ipynb", "same");
        Write("bob/elsewhere/b.ipynb", "same");
        Write("cyd/a.ipynb", "other");

        var hashes = Read().Select(work => work.ContentHash).ToArray();

        Assert.That(hashes[0], Is.EqualTo(hashes[1]).And.Not.EqualTo(hashes[2]));
    }

    [Test]
    public void Too_long_a_notebook_is_refused() => Refuses("longer than", () => Write("eve/a.ipynb", new string('x', 10_001)));

    [Test]
    public void Too_much_in_all_is_refused() => Refuses("together", () =>
    {
        foreach (var name in (string[])["a", "b", "c"])
            Write($"eve/{name}.ipynb", new string('x', 9_000));
    });

    [Test]
    public void Too_many_files_are_refused() => Refuses("more than 20 files", () =>
    {
        for (int i = 0; i < 21; i++)
            Write($"eve/{i}.txt", "");
    });

    [Test]
    public void A_zip_bomb_is_refused_when_it_unfolds() => Refuses("longer than", () => Zip("eve.zip", ("a.ipynb", new string(' ', 50_000_000))));

    [Test]
    public void A_zip_in_a_zip_is_refused() => Refuses("another zip", () => Zip("eve.zip", ("a.zip", "x")));

    [TestCase("../../etc/a.ipynb")]
    [TestCase("/etc/a.ipynb")]
    [TestCase("..\\..\\a.ipynb")]
    [TestCase("C:\\a.ipynb")]
    public void A_path_that_leads_out_is_refused_and_nothing_is_written(string path)
    {
        Refuses("leads out of it", () => Zip("eve.zip", (path, "x")));

        Assert.That(Directory.GetFileSystemEntries(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_zip_that_is_none_is_refused() => Refuses("no zip that can be read", () => Write("eve.zip", "PK this is not"));

    [Test]
    public void A_link_in_a_zip_is_refused() => Refuses("holds a link", () =>
    {
        using var zip = ZipFile.Open(Path.Combine(folder, "eve.zip"), ZipArchiveMode.Create);
        var entry = zip.CreateEntry("a.ipynb");
        entry.ExternalAttributes = unchecked((int)0xA1FF0000);
        using StreamWriter target = new(entry.Open());
        target.Write("/etc/passwd");
    });

    [Test]
    [Platform("Unix")]
    public void A_link_in_a_folder_is_not_followed() => Refuses("is a link", () =>
    {
        Write("eve/b.ipynb", "x");
        File.CreateSymbolicLink(Path.Combine(folder, "eve", "a.ipynb"), "/etc/passwd");
    });

    [Test]
    [Platform("Unix")]
    public void A_folder_that_links_to_itself_is_not_walked() => Refuses("is a link", () =>
    {
        Write("eve/b.ipynb", "x");
        Directory.CreateSymbolicLink(Path.Combine(folder, "eve", "again"), Path.Combine(folder, "eve"));
    });

    [Test]
    public void Nothing_handed_in_is_said() => Refuses("holds no notebook", () => Write("eve/answers.docx", "x"));

    [Test]
    public void Two_works_of_one_learner_are_not_chosen_between()
    {
        Write("ada/a.ipynb", "a");
        Write("ada.ipynb", "a");

        Assert.That(Read, Throws.TypeOf<IOException>().With.Message.Contains("ada is there twice"));
    }

    [Test]
    public void A_missing_folder_is_named() => Assert.That(
        () => new SubmissionFolder().Learners(Path.Combine(folder, "nowhere")), Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("no such folder"));

    private void Refuses(string sentence, Action handIn)
    {
        handIn();

        var work = Read().Single();

        Assert.That(work.Refusal, Does.Contain(sentence));
        Assert.That(work.Notebooks, Is.Empty);
    }

    private SubmittedWork[] Read() => [.. new SubmissionFolder(Small).Learners(folder).Select(one => one.Read())];

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Zip(string name, params (string Path, string Text)[] entries)
    {
        using var zip = ZipFile.Open(Path.Combine(folder, name), ZipArchiveMode.Create);
        foreach (var (path, text) in entries)
        {
            using StreamWriter content = new(zip.CreateEntry(path).Open());
            content.Write(text);
        }
    }
}
