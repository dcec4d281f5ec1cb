using System.Runtime.Versioning;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Tests.Documents;

public sealed class AtomicFileTests
{
    [Test]
    public void The_new_content_takes_the_place_of_the_old_and_nothing_else_remains()
    {
        using ScratchFolder folder = new();
        var file = folder.Write("a.txt", "old");

        AtomicFile.WriteText(file, "new 🧭");

        Assert.That(File.ReadAllText(file), Is.EqualTo("new 🧭"));
        Assert.That(Directory.GetFiles(folder.Path), Is.EqualTo([file]));
    }

    [Test]
    [Platform("Linux")]
    public void A_full_disk_leaves_the_old_content()
    {
        using ScratchFolder folder = new();
        var file = folder.Write("a.txt", "old");
        const string HalfACharacter = "\uD800";

        Assert.That(() => AtomicFile.WriteText("/dev/full/a.txt", "new"), Throws.TypeOf<IOException>().With.Message.Contains("/dev/full/a.txt"));
        Assert.That(() => AtomicFile.WriteText(file, HalfACharacter), Throws.Exception);

        Assert.That(File.ReadAllText(file), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(folder.Path), Is.EqualTo([file]));
    }

    [Test]
    [Platform("Linux")]
    [UnsupportedOSPlatform("windows")]
    public void A_link_is_followed_and_the_mode_of_the_file_is_kept()
    {
        using ScratchFolder folder = new();
        var file = folder.Write("a.txt", "old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.File("link"), file);

        AtomicFile.WriteText(folder.File("link"), "new");

        Assert.That(File.ReadAllText(file), Is.EqualTo("new"));
        Assert.That(new FileInfo(folder.File("link")).LinkTarget, Is.Not.Null);
        Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }
}
