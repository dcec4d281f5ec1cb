using System.Globalization;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>Limits of what a cell may put out, as whoever started this process set them.</summary>
internal static class OutputSettings
{
    private const string LimitVariable = "INNER_ALIGNMENT_OUTPUT_LIMIT";

    /// <summary>Characters per cell.</summary>
    internal static long Limit { get; } =
        long.TryParse(Environment.GetEnvironmentVariable(LimitVariable), CultureInfo.InvariantCulture, out long limit)
            ? limit
            : new KernelProcessOptions().OutputLimit;
}
