using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Kernel.CSharp;

internal static class ScriptRunning
{
    /// <summary>Runs the last script of a chain after the state of the one before it; an exception is part of the new state.</summary>
    internal static Task<ScriptState<object>> RunFromStateAsync(this Script<object> script, ScriptState<object>? previous) => previous is null
        ? script.RunAsync(globals: null, catchException: _ => true)
        : script.RunFromAsync(previous, catchException: _ => true);
}
