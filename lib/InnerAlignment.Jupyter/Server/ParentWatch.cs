using System.Diagnostics;
using System.Globalization;

namespace InnerAlignment.Jupyter.Server;

/// <summary>Notices that the program which started the kernel is gone, as one that crashed cannot say.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the parent has ended; never where none is named. On Windows the variable holds no number of a process.</summary>
    internal static async Task GoneAsync(CancellationToken cancellationToken)
    {
        bool known = int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), CultureInfo.InvariantCulture, out int parent)
            && parent > 1 && !OperatingSystem.IsWindows();
        while (!known || Lives(parent))
            await Task.Delay(known ? Period : Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
    }

    private static bool Lives(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
