using System.ComponentModel;
using System.Diagnostics;

namespace InnerAlignment.Course.Report;

/// <summary>Whether a finished report is opened in a browser.</summary>
internal enum OpenReport
{
    /// <summary>Where a person watches the run on a machine with a desktop.</summary>
    WhenWatched,
    Always,
    Never,
}

/// <summary>Opens a finished report in the browser, by whatever the system opens documents with.</summary>
internal static class ReportOpener
{
    /// <summary>Opens the report if it is to be opened. That it cannot be is no failure of the run.</summary>
    /// <param name="file">The report's first page.</param>
    /// <param name="wish">What was asked for.</param>
    /// <param name="isWatched">Whether a person sits at the terminal.</param>
    /// <returns>A sentence about what kept it from opening, or null.</returns>
    public static string? Open(string file, OpenReport wish, bool isWatched)
    {
        if (wish == OpenReport.Never || (wish == OpenReport.WhenWatched && !(isWatched && HasDesktop)))
            return null;
        try
        {
            using var process = Process.Start(Opener(file));
            return null;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return wish == OpenReport.Always ? $"The report could not be opened ({e.Message.TrimEnd('.')}). Open it by hand." : null;
        }
    }

    /// <summary>Without a display, Linux would open a page in the terminal itself.</summary>
    private static bool HasDesktop =>
        Environment.GetEnvironmentVariable("CI") is null or "" or "false"
        && (!OperatingSystem.IsLinux() || IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY"));

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static ProcessStartInfo Opener(string file) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo(file) { UseShellExecute = true }
        : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [file])
        {
            // What a browser says of itself is not for this terminal.
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
