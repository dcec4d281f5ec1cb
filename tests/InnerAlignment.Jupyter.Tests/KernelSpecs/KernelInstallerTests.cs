using InnerAlignment.Jupyter.KernelSpecs;

namespace InnerAlignment.Jupyter.Tests.KernelSpecs;

[NonParallelizable]
public class KernelInstallerTests
{
    private const string PathVariable = "JUPYTER_PATH";
    private string folder = null!;
    private string? before;
    private KernelInstaller installer = null!;

    [SetUp]
    public void Create()
    {
        folder = Directory.CreateTempSubdirectory("jupyter").FullName;
        before = Environment.GetEnvironmentVariable(PathVariable);
        Environment.SetEnvironmentVariable(PathVariable, folder);
        installer = new KernelInstaller(folder);
    }

    [TearDown]
    public void Delete()
    {
        Environment.SetEnvironmentVariable(PathVariable, before);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void The_preferred_name_is_taken_where_it_is_free()
    {
        var spec = installer.Install(["course", "kernel", "serve"]);

        Assert.That(spec.Name, Is.EqualTo(".net-csharp"));
        Assert.That(spec.Argv, Is.EqualTo(new[] { "course", "kernel", "serve", "--connection-file", "{connection_file}" }));
        Assert.That(spec, Has.Property("InterruptsByMessage").True.And.Property("IsOurs").True.And.Property("DisplayName").EqualTo(".NET (C#)"));
        Assert.That(KernelSpec.Find(".NET-CSHARP")?.Folder, Is.EqualTo(spec.Folder));
    }

    [Test]
    public void A_name_that_another_kernel_has_is_left_to_it()
    {
        Other(".net-csharp");
        var spec = installer.Install(["course"]);

        Assert.That(spec.Name, Is.EqualTo("inner-alignment"));
        Assert.That(installer.OwnerOfPreferredName?.DisplayName, Is.EqualTo("Theirs"));
        Assert.That(() => installer.Install(["course"], ".net-csharp"), Throws.TypeOf<KernelInstallException>().With.Message.Contains("--name"));
    }

    [Test]
    public void Installing_again_takes_the_new_command()
    {
        installer.Install(["old"]);
        var spec = installer.Install(["new"]);

        Assert.That(spec.Name, Is.EqualTo(".net-csharp"));
        Assert.That(spec.Argv[0], Is.EqualTo("new"));
    }

    [Test]
    public void Only_our_own_is_taken_away()
    {
        var theirs = Other("theirs");
        var ours = new[] { installer.Install(["course"]).Folder, installer.Install(["course"], "second").Folder };

        Assert.That(() => installer.Uninstall("theirs"), Throws.TypeOf<KernelInstallException>());
        Assert.That(installer.Uninstall(), Is.EquivalentTo(ours));
        Assert.That(installer.Uninstall(), Is.Empty);
        Assert.That(Directory.GetDirectories(Path.Combine(folder, "kernels")), Is.EqualTo(new[] { theirs }));
    }

    [TestCase("../up")]
    [TestCase("")]
    [TestCase("two words")]
    public void A_name_that_is_none_is_refused(string name) =>
        Assert.That(() => installer.Install(["course"], name), Throws.TypeOf<KernelInstallException>().With.Message.Contains("expected letters"));

    [Test]
    public void A_description_that_cannot_be_read_is_passed_over()
    {
        var broken = Directory.CreateDirectory(Path.Combine(folder, "kernels", "broken"));
        File.WriteAllText(Path.Combine(broken.FullName, "kernel.json"), "{");

        Assert.That(KernelSpec.Find("broken"), Is.Null);
    }

    private string Other(string name)
    {
        var other = Directory.CreateDirectory(Path.Combine(folder, "kernels", name)).FullName;
        File.WriteAllText(Path.Combine(other, "kernel.json"), """{"argv": ["theirs", "{connection_file}"], "display_name": "Theirs", "language": "C#"}""");
        return other;
    }
}
