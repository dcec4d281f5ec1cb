using System.Text.Json.Nodes;
using InnerAlignment.Course.Run;

namespace InnerAlignment.Course.Tests.Run;

/// <summary>The runner on kernels that are installed for Jupyter.</summary>
public class WireKernelTests
{
    private const string IPython = "/usr/share/jupyter/kernels/python3/kernel.json";
    private string folder = null!;

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("wire").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_Python_notebook_runs_on_a_kernel_that_we_did_not_write()
    {
        Require();
        var notebook = Path.Combine(CourseFiles.Root.Path, "tests", "Course.Tests", "Fixtures", "other-kernels", "python.ipynb");
        var (code, said) = await CourseProcess.RunAsync([], "run", "--kernel", "python3", "--answers", "none", "--out", folder, notebook);

        Assert.That(code, Is.Zero, said);
        var record = RunRecord.TryRead(folder)!;
        Assert.That(record.Kernel, Is.EqualTo("python3"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(folder, "index.html")), Does.Contain("on the kernel python3"));
        Assert.That(record.Notebooks.Single().Cells.Select(cell => cell.Status), Is.EqualTo(new[] { CellStatus.Ok, CellStatus.Ok }));
        var cells = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "python.ipynb")))!["cells"]!;
        Assert.That(cells[0]!["outputs"]![0]!["text"]!.ToJsonString(), Is.EqualTo("""["[0, 1, 4, 9, 16]\n"]"""));
        Assert.That(cells[1]!["outputs"]![0]!["data"]!["text/plain"]!.ToJsonString(), Is.EqualTo("""["30"]""").Or.EqualTo("\"30\""));
    }

    [Test]
    public async Task A_kernel_that_is_not_installed_is_wrong_use()
    {
        var (code, said) = await CourseProcess.RunAsync([], "run", "--kernel", "cobol", "--out", folder);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(said, Does.StartWith("--kernel cobol: no such kernel is installed; expected one").And.Contain("course kernel install"));
    }

    private static void Require()
    {
        const string Sentence = "Debian's python3-ipykernel is not installed, so the runner met no other kernel; install it with: apt-get install python3-ipykernel";
        if (File.Exists(IPython))
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Sentence);
        Assert.Ignore(Sentence);
    }
}
