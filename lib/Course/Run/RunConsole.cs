using Spectre.Console;

namespace InnerAlignment.Course.Run;

/// <summary>The terminal of a run: progress redrawn in place where a person sits in front, one line for each event elsewhere.</summary>
/// <param name="output">Where progress and tables go.</param>
internal sealed class RunConsole(TextWriter output)
{
    /// <summary>For tables.</summary>
    public IAnsiConsole Ansi { get; } = Create(output);

    /// <summary>Whether somebody can watch lines that are redrawn.</summary>
    public bool IsInteractive => Ansi.Profile.Capabilities is { Interactive: true, Ansi: true };

    /// <summary>Shows progress while the work runs.</summary>
    /// <param name="work">Tells the progress how it goes.</param>
    /// <param name="everyCell">Whether, where lines are not redrawn, each cell gets one.</param>
    public Task<T> WithProgressAsync<T>(Func<IRunProgress, Task<T>> work, bool everyCell = true) =>
        IsInteractive ? LiveProgress.ShowAsync(Ansi, work) : work(new PlainProgress(output, everyCell));

    private static IAnsiConsole Create(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (output != Console.Out || Console.IsOutputRedirected)
        {
            console.Profile.Width = 160;
            console.Profile.Capabilities.Interactive = false;
        }

        return console;
    }
}
