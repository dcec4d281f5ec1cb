using System.Diagnostics;

namespace InnerAlignment.Kernel.Tests;

/// <summary>The kernel is compiled ahead of time where the compiler's package can be had, and plain IL elsewhere; a missing package fails nothing.</summary>
[Platform("Linux", Reason = "Elsewhere the kernel is plain IL.")]
public sealed class ReadyToRunTests
{
    private string scratch = null!;

    private string Packages => Path.Combine(scratch, "packages");

    [SetUp]
    public void Begin() => scratch = Directory.CreateTempSubdirectory("inner-alignment-").FullName;

    [TearDown]
    public void End() => Directory.Delete(scratch, recursive: true);

    [TestCase(false, false, "")]
    [TestCase(true, false, "")]
    [TestCase(true, true, "true")]
    public void Machine_code_is_made_when_compiler_and_runtime_lie_in_the_package_folder(bool compiler, bool runtime, string expected)
    {
        var version = Evaluate("BundledNETCoreAppPackageVersion");
        if (compiler)
            Directory.CreateDirectory(Path.Combine(Packages, "microsoft.netcore.app.crossgen2.linux-x64", version));
        if (runtime)
            Directory.CreateDirectory(Path.Combine(Packages, "microsoft.netcore.app.runtime.linux-x64", version));

        Assert.That(Evaluate("PublishReadyToRun"), Is.EqualTo(expected));
    }

    [Test]
    public void A_source_without_the_compiler_is_told_once_and_fails_nothing()
    {
        var (firstCode, first) = MSBuild("-t:FetchCompilerPack");
        var (secondCode, second) = MSBuild("-t:FetchCompilerPack");

        Assert.That((firstCode, secondCode), Is.EqualTo((0, 0)), first);
        Assert.That(first, Does.Contain("cannot be fetched: kernel and command are built as plain IL").And.Contain("To try again, delete "));
        Assert.That(second, Does.Not.Contain("cannot be fetched"));
    }

    private string Evaluate(string property) => MSBuild($"-getProperty:{property}").Said.Trim();

    /// <summary>Works on the kernel's project with an empty package folder, an empty source and no output of earlier builds.</summary>
    private (int Code, string Said) MSBuild(string argument)
    {
        var source = Directory.CreateDirectory(Path.Combine(scratch, "source")).FullName;
        ProcessStartInfo start = new("dotnet", ["msbuild", Project, argument, "-nologo", "-nodeReuse:false", $"-p:ArtifactsPath={scratch}/artifacts"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["NUGET_PACKAGES"] = Packages;
        start.Environment["RestoreSources"] = source;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    private static string Project => Path.Combine(CourseFolder(TestContext.CurrentContext.TestDirectory), "lib", "InnerAlignment.Kernel", "InnerAlignment.Kernel.csproj");

    private static string CourseFolder(string folder) =>
        File.Exists(Path.Combine(folder, "InnerAlignmentCourse.sln")) ? folder : CourseFolder(Path.GetDirectoryName(folder)!);
}
