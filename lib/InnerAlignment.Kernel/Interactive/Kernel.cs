using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.Display;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.AspNetCore.Html;

// The names by which cells written for .NET Interactive call their kernel.
namespace Microsoft.DotNet.Interactive;

/// <summary>What a cell says to the kernel it runs in; its static members are in scope in every C# cell.</summary>
public abstract class Kernel
{
    private protected Kernel()
    {
    }

    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The representations wanted; none means those that the value's type prefers.</param>
    /// <returns>A handle by which the cell can change what is shown.</returns>
    // .NET Interactive's name, as every notebook writes it.
#pragma warning disable IDE1006
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Text that is shown as HTML.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Clears what the cell has put out so far. A word of this kernel, which .NET Interactive does not have; outputs that only change are better changed by
    /// <see cref="DisplayedValue.Update"/>.</summary>
    /// <param name="wait">Whether the old outputs stay until the next one comes, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => CellContext.Current?.Emit(new KernelOutput.Clear(wait));

    /// <summary>Adds style rules to the page.</summary>
    public static void CSS(string content) => Show($"<style>{content}</style>");

    /// <summary>Runs a script in the page, where there is one.</summary>
    public static void Javascript(string scriptContent) => Show($"<script type=\"text/javascript\">{scriptContent}</script>");

    /// <summary>Asks whoever sits in front of the notebook.</summary>
    /// <exception cref="NotSupportedException">Nobody can answer here.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string inputName = "") => AskAsync(new InputRequest(Prompt(prompt, inputName)));

    /// <summary>Asks for something that must not be shown while it is typed.</summary>
    /// <exception cref="NotSupportedException">Nobody can answer here.</exception>
    public static Task<string> GetPasswordAsync(string prompt = "", string inputName = "") =>
        AskAsync(new InputRequest(Prompt(prompt, inputName), IsPassword: true));

    private static string Prompt(string prompt, string inputName) => prompt.Length > 0 ? prompt : inputName;

    private static Task<string> AskAsync(InputRequest request)
    {
        var context = CellContext.Current ?? throw new NotSupportedException("Input can be asked for only while a cell runs.");
        return Task.Run(() => context.Ask(request));
    }

    private static void Show(string html) => CellContext.Current?.Emit(new KernelOutput.Display(Bundles.Text("text/html", html)));
}
