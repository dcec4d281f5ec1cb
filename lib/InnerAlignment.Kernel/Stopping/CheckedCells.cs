using System.Collections.Concurrent;
using System.Reflection;

namespace InnerAlignment.Kernel.Stopping;

/// <summary>The checked code of every compiled cell, by the assembly that it became: debug symbols know the columns of what was compiled, learners those of what they wrote.</summary>
internal static class CheckedCells
{
    private static readonly ConcurrentDictionary<string, CheckedCode> ByAssembly = new();

    /// <summary>Remembers what an assembly was compiled from.</summary>
    internal static void Keep(string? assembly, CheckedCode code)
    {
        if (assembly is not null)
            ByAssembly[assembly] = code;
    }

    /// <summary>The column, from 1, in what the learner wrote; null where the frame points at a check, as it does when the optimizer has lost the place.</summary>
    /// <param name="method">Where it lies; a method of no known cell keeps its columns.</param>
    /// <param name="line">From 1; the same in both.</param>
    /// <param name="column">From 1, in what was compiled.</param>
    internal static int? OriginalColumn(MethodBase? method, int line, int column) =>
        method?.Module.Assembly.GetName().Name is { } assembly && ByAssembly.TryGetValue(assembly, out var code)
            ? code.OriginalColumn(line, column)
            : column;
}
