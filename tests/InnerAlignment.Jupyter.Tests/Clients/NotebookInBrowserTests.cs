namespace InnerAlignment.Jupyter.Tests.Clients;

/// <summary>A learner's hour with Jupyter Notebook, in a minute: what is pressed and typed there works on the course's kernel.</summary>
public class NotebookInBrowserTests
{
    private const int Figure = 0;
    private const int Progress = 1;
    private const int FSharp = 2;
    private const int Input = 3;
    private const int Loop = 4;
    private const int After = 5;
    private const int Typing = 6;

    [Test]
    public async Task A_notebook_is_opened_run_stopped_completed_saved_reopened_and_restarted()
    {
        JupyterNotebook.Require();
        await using var notebook = await JupyterNotebook.OpenAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "in-browser.ipynb"));
        await notebook.Page.EvaluateAsync("() => Jupyter.notebook.execute_all_cells()");

        await notebook.Cell(Figure).Locator("svg.main-svg").First.WaitForAsync();
        await notebook.ShowsAsync(Progress, "step 5 of 5");
        await notebook.ShowsAsync(FSharp, "55");
        Assert.That(await notebook.Cell(Progress).Locator(".output_area").CountAsync(), Is.EqualTo(1), "progress is one line that changes");

        await AnswerAsync(notebook, "Ada");
        await notebook.ShowsAsync(Input, "Hello, Ada.");
        await notebook.ShowsAsync(Loop, "begun");
        await notebook.PressAsync("interrupt-kernel");
        await notebook.ShowsAsync(Loop, "Interrupted: The cell was interrupted.");

        // What stood before the stopped loop is still there.
        await notebook.Page.EvaluateAsync($"() => Jupyter.notebook.execute_cells([{After}])");
        await notebook.ShowsAsync(After, "3");
        await CompleteAsync(notebook);

        await notebook.Page.EvaluateAsync("() => Jupyter.notebook.save_notebook()");
        await notebook.OpenPageAsync("in-browser.ipynb");
        await notebook.Cell(Figure).Locator("svg.main-svg").First.WaitForAsync();

        await notebook.PressAsync("confirm-restart-kernel-and-run-all-cells");
        await notebook.Page.Locator(".modal-dialog .btn-danger").ClickAsync();
        await AnswerAsync(notebook, "Grace");
        await notebook.ShowsAsync(Input, "Hello, Grace.");
        await notebook.ShowsAsync(Loop, "begun");
        await notebook.PressAsync("interrupt-kernel");
        await notebook.ShowsAsync(Loop, "Interrupted: The cell was interrupted.");
    }

    private static async Task AnswerAsync(JupyterNotebook notebook, string text)
    {
        var box = notebook.Cell(Input).Locator("input.raw_input");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static async Task CompleteAsync(JupyterNotebook notebook)
    {
        await notebook.Cell(Typing).Locator(".CodeMirror").ClickAsync();
        await notebook.Page.Keyboard.TypeAsync("Math.Sqr");
        await notebook.Page.Keyboard.PressAsync("Tab");
        await notebook.Page.WaitForFunctionAsync($"() => Jupyter.notebook.get_cell({Typing}).get_text() === 'Math.Sqrt'");
    }
}
