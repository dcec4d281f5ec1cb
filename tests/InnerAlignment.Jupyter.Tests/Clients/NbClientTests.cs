using System.Text.Json.Nodes;

namespace InnerAlignment.Jupyter.Tests.Clients;

/// <summary>Clients that we did not write run a notebook of the course on the course's kernel, from top to bottom.</summary>
public class NbClientTests
{
    private const string Execute =
        """
        import sys, nbformat
        from nbclient import NotebookClient
        source, kernel, folder, target = sys.argv[1:]
        notebook = nbformat.read(source, 4)
        NotebookClient(notebook, kernel_name=kernel, timeout=300, resources={"metadata": {"path": folder}}).execute()
        nbformat.write(notebook, target)
        """;

    [Test]
    public void A_notebook_as_a_learner_finds_it_runs_under_nbclient()
    {
        JupyterHome.Require("nbclient", "python3-nbclient");
        using JupyterHome home = new();
        var notebooks = Path.Combine(JupyterHome.CourseFolder, "notebooks");
        var executed = Path.Combine(home.Folder, "executed.ipynb");

        var (exitCode, said) = home.RunPython(Execute, Path.Combine(notebooks, "start-here.ipynb"), home.Spec.Name, notebooks, executed);

        Assert.That(exitCode, Is.Zero, said);
        RequireWholeRun(executed);
    }

    [Test]
    public void The_same_notebook_runs_by_nbconvert_on_the_command_line()
    {
        JupyterHome.Require("nbconvert", "jupyter-nbconvert");
        using JupyterHome home = new();

        var (exitCode, said) = home.RunModule(
            "nbconvert", "--to", "notebook", "--execute", $"--ExecutePreprocessor.kernel_name={home.Spec.Name}", "--output-dir", home.Folder, "--output", "executed",
            Path.Combine(JupyterHome.CourseFolder, "notebooks", "start-here.ipynb"));

        Assert.That(exitCode, Is.Zero, said);
        RequireWholeRun(Path.Combine(home.Folder, "executed.ipynb"));
    }

    private static void RequireWholeRun(string executed)
    {
        var outputs = Outputs(executed);
        Assert.That(outputs.Select(output => output["output_type"]!.ToString()), Has.None.EqualTo("error").And.None.EqualTo("stream"));
        Assert.That(outputs.SelectMany(output => output["data"]!.AsObject()).Select(part => part.Key), Is.SupersetOf(new[]
        {
            "text/html", "text/plain", "text/vnd.mermaid", "application/vnd.inner-alignment.verdict+json",
        }));
    }

    private static JsonNode[] Outputs(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray().SelectMany(cell => cell!["outputs"]?.AsArray() ?? []).OfType<JsonNode>()];
}
