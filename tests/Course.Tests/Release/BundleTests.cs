using System.Diagnostics;
using System.IO.Compression;
using InnerAlignment.Course.Release;
using InnerAlignment.Course.Tests.Run;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Tests.Release;

public sealed class BundleTests
{
    private static readonly string[] Shipped =
        ["README.md", "course", "course.cmd", "data/", "environment.md", "lib/bin/", "manifest.json", "notebooks/", "solutions/", ".vscode/extensions.json", ".vscode/settings.json"];

    private static readonly string[] Kept = [".cs", ".csx", ".fsx", ".fs", ".csproj", ".pdb", ".props", ".targets"];

    private static IEnumerable<string> Rids => ReleaseOptions.SupportedRids;

    [TestCaseSource(nameof(Rids))]
    public async Task Only_what_learners_need_is_in_it(string rid)
    {
        var files = Files(await FolderAsync(rid));

        Assert.That(files.Where(file => !Shipped.Any(place => file == place || (place.EndsWith('/') && file.StartsWith(place, StringComparison.Ordinal)))), Is.Empty);
        Assert.That(files.Where(file => Kept.Contains(Path.GetExtension(file)) || file.Contains("Tests", StringComparison.Ordinal)), Is.Empty);
        Assert.That(files.Where(file => file.EndsWith(".ipynb", StringComparison.Ordinal)), Is.EquivalentTo(
            (string[])["notebooks/start-here.ipynb", "notebooks/1-search/1-learning-is-search.ipynb"]));
    }

    [TestCase("win-x64", nameof(CodeKind.Windows), "lib/bin/course/e_sqlite3.dll", "lib/bin/LdaNative.dll", "lib/bin/FastTreeNative.dll")]
    [TestCase("osx-arm64", nameof(CodeKind.MacOS), "lib/bin/course/libe_sqlite3.dylib", "lib/bin/libLdaNative.dylib")]
    [TestCase("linux-x64", nameof(CodeKind.Linux), "lib/bin/course/libe_sqlite3.so", "lib/bin/libLdaNative.so", "lib/bin/libFastTreeNative.so")]
    public async Task Its_machine_code_is_that_of_its_system_and_the_manifest_lists_it(string rid, string machine, params string[] expected)
    {
        var folder = await FolderAsync(rid);

        var native = Files(folder).Where(file => KindOf(folder, file) is CodeKind.Windows or CodeKind.Linux or CodeKind.MacOS).ToArray();

        var listed = ReleaseManifest.Read(Path.Combine(folder, ReleaseManifest.FileName)).Systems.Single();
        Assert.That(native, Is.EquivalentTo(expected));
        Assert.That(native.Select(file => KindOf(folder, file)), Is.All.EqualTo(Enum.Parse<CodeKind>(machine)));
        Assert.That(listed.Rid, Is.EqualTo(rid));
        Assert.That(listed.Natives.Select(file => (file.Path, file.Hash)), Is.EquivalentTo(native.Select(file => (file, ReleaseHash.OfFile(Path.Combine(folder, file))))));
    }

    [Test]
    public async Task The_course_itself_is_portable_code_where_no_other_was_built()
    {
        foreach (var rid in Rids.Where(rid => rid != SystemFiles.Here))
        {
            var folder = await FolderAsync(rid);

            string[] own = [.. Files(folder).Where(file => Path.GetFileName(file) == "course.dll" || (Path.GetFileName(file).StartsWith("InnerAlignment", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal)))];

            Assert.That(own, Has.Some.EqualTo("lib/bin/course/course.dll").And.Some.EqualTo("lib/bin/kernel/InnerAlignment.Kernel.dll").And.Some.EqualTo("lib/bin/InnerAlignment.Lessons.dll"));
            Assert.That(own.Select(file => KindOf(folder, file)), Is.All.EqualTo(CodeKind.Portable), rid);
        }
    }

    [Test]
    public async Task The_same_course_makes_the_same_bytes_in_a_zip_that_holds_the_folder()
    {
        var (first, second) = (await ClassRelease.FolderAsync(), await ClassRelease.MakeAsync("again", "win-x64"));

        var name = GivenRelease.FolderOf("win-x64") + ".zip";
        await using var zip = await ZipFile.OpenReadAsync(Path.Combine(first, name));

        Assert.That(ReleaseHash.OfFile(Path.Combine(second, name)), Is.EqualTo(ReleaseHash.OfFile(Path.Combine(first, name))));
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EquivalentTo(Files(Path.Combine(first, GivenRelease.FolderOf("win-x64"))).Select(file => $"{GivenRelease.FolderOf("win-x64")}/{file}")));
    }

    [TestCase("win-x64", "course.cmd", 0)]
    [TestCase("osx-arm64", "course", 0x49)]
    [TestCase("linux-x64", "course", 0x49)]
    public async Task The_command_is_written_as_its_system_starts_it(string rid, string name, int executable)
    {
        await using var zip = await ZipFile.OpenReadAsync(await FolderAsync(rid) + ".zip");

        var command = zip.Entries.Single(entry => entry.FullName.StartsWith($"{GivenRelease.FolderOf(rid)}/course", StringComparison.Ordinal));

        Assert.That(command.Name, Is.EqualTo(name));
        Assert.That(command.ExternalAttributes >> 16 & 0x49, Is.EqualTo(executable), "may be executed");
    }

    [Test]
    public async Task What_learners_read_speaks_of_their_command_and_of_no_source()
    {
        var folder = await FolderAsync("linux-x64");
        var (readme, environment) = (await File.ReadAllTextAsync(Path.Combine(folder, "README.md")), await File.ReadAllTextAsync(Path.Combine(folder, "environment.md")));

        Assert.That(readme, Does.Contain("**week-1**: 2 exercises, 5 points. Due 1 December 2026, 23:59 (UTC+01:00).").And.Contain("./course check").And.Contain("(`quantile-loss`)"));
        Assert.That(environment, Does.Contain("./course kernel install").And.Contain("### VS Code with the Jupyter extension"));
        Assert.That(readme + environment, Does.Not.Contain("dotnet build").And.Not.Contain("--project").And.Not.Contain("bubblewrap"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(await FolderAsync("win-x64"), "README.md")), Does.Contain(@".\course check"));
    }

    [Test]
    public async Task It_works_where_nothing_but_the_SDK_is()
    {
        if (SystemFiles.Here != "linux-x64")
            Assert.Ignore($"This system is {SystemFiles.Here}; its bundle is not run by this test.");
        using ScratchCourse elsewhere = new();
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(await ClassRelease.FolderAsync(), GivenRelease.FolderOf("linux-x64") + ".zip"), elsewhere.File("home"));
        var folder = elsewhere.File($"home/{GivenRelease.FolderOf("linux-x64")}");

        var check = await RunAsync(folder, "check", "notebooks/start-here.ipynb");
        var run = await RunAsync(folder, "run", "--no-open", "notebooks/start-here.ipynb");
        var install = await RunAsync(folder, "kernel", "install");
        var wire = await RunAsync(folder, "run", "--no-open", "--kernel", ".net-csharp", "--fast", "notebooks/start-here.ipynb");

        Assert.That(check, Is.EqualTo((1, """
            notebooks/start-here.ipynb: Start here
              open      A measure that is not fooled (mean-squared-error)
              open      The simplest search (best-guess), practice
              0 of 1 passed. Left: mean-squared-error.

            """)));
        Assert.That(run.Code, Is.Zero, run.Said);
        Assert.That(install, Is.EqualTo((0, $"Installed as '.net-csharp' in {elsewhere.File("home/.local/share/jupyter/kernels/.net-csharp")}.\nThe course's notebooks open on it without a question.\n")));
        Assert.That(wire.Code, Is.Zero, wire.Said);
    }

    private static async Task<(int Code, string Said)> RunAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("sh", [Path.Combine(folder, "course"), .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = $"{Path.GetDirectoryName(KernelLocation.DotNet())}:{path}";
        start.Environment["HOME"] = Path.GetDirectoryName(folder);
        return await CourseProcess.RunAsync(start);
    }

    private static async Task<string> FolderAsync(string rid) => Path.Combine(await ClassRelease.FolderAsync(), GivenRelease.FolderOf(rid));

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];

    private static CodeKind KindOf(string folder, string file) => ProgramFile.KindOf(File.ReadAllBytes(Path.Combine(folder, file)));
}
