using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace InnerAlignment.Jupyter.Tests.Clients;

/// <summary>Debian's Jupyter Notebook with one notebook open in Chromium.</summary>
internal sealed class JupyterNotebook : IAsyncDisposable
{
    private const string Browser = "/usr/bin/chromium";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly JupyterHome home = new();
    private readonly int port = FreePort();
    private readonly Process server;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    private JupyterNotebook() => server = home.StartProcess(
        "/usr/bin/jupyter-notebook",
        ["--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--port-retries=0", "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={home.Folder}"]);

    internal IPage Page { get; private set; } = null!;

    internal static void Require()
    {
        JupyterHome.Require("notebook", "jupyter-notebook");
        const string Sentence = "Chromium is not at /usr/bin/chromium, so no notebook was opened; install it with: apt-get install chromium";
        if (File.Exists(Browser))
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Sentence);
        Assert.Ignore(Sentence);
    }

    /// <summary>Starts the server and opens a copy of a notebook.</summary>
    internal static async Task<JupyterNotebook> OpenAsync(string file)
    {
        JupyterNotebook notebook = new();
        File.Copy(file, Path.Combine(notebook.home.Folder, Path.GetFileName(file)));
        await notebook.AnsweringAsync();
        notebook.playwright = await Playwright.CreateAsync();
        notebook.browser = await notebook.playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser, Args = ["--no-sandbox"] });
        await notebook.OpenPageAsync(Path.GetFileName(file));
        return notebook;
    }

    /// <summary>Opens the notebook in a fresh page, as a learner does who comes back.</summary>
    internal async Task OpenPageAsync(string name)
    {
        Page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        Page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await Page.GotoAsync($"http://127.0.0.1:{port}/notebooks/{name}");
        await Page.WaitForFunctionAsync("() => window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected()");
    }

    internal ILocator Cell(int index) => Page.Locator(".code_cell").Nth(index);

    /// <summary>Presses a button of the tool bar by its action's name.</summary>
    internal Task PressAsync(string action) => Page.Locator($"button[data-jupyter-action='jupyter-notebook:{action}']").ClickAsync();

    /// <summary>Waits until a cell shows a text below itself.</summary>
    internal Task ShowsAsync(int cell, string text) =>
        Cell(cell).Locator(".output_area", new() { HasText = text }).First.WaitForAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        home.Dispose();
    }

    private async Task AnsweringAsync()
    {
        using HttpClient client = new();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(200))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/api"));
                return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
        throw new TimeoutException("Jupyter Notebook did not answer.");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
