using System.Collections.Immutable;
using InnerAlignment.Jupyter.KernelSpecs;

namespace InnerAlignment.Jupyter.Tests.Client;

/// <summary>Kernels that are none, started by a line of Python.</summary>
internal static class OddKernel
{
    /// <summary>Runs a script instead of a kernel; the connection file is its first argument.</summary>
    internal static KernelSpec Running(string script) => new(
        "odd", Path.GetTempPath(), ["/usr/bin/python3", "-c", script, "{connection_file}"], "Odd", "", InterruptsByMessage: true,
        ImmutableDictionary<string, string>.Empty, IsOurs: false);
}
