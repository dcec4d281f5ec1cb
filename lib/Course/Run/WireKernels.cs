using System.Collections.Immutable;
using InnerAlignment.Jupyter.Client;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Run;

/// <summary>Kernels that are installed for Jupyter, each started when a notebook needs it.</summary>
internal sealed class WireKernels(KernelSpec spec) : IKernelSupply
{
    /// <summary>The kernels of an installed description.</summary>
    /// <exception cref="FileNotFoundException">No kernel of that name is installed.</exception>
    public static WireKernels Named(string name) => new(KernelSpec.Find(name) ?? throw new FileNotFoundException(
        $"--kernel {name}: no such kernel is installed; expected {Installed()}. `course kernel install` installs the course's."));

    public async Task<IKernelSession> TakeAsync(string folder, CancellationToken cancellationToken) => await JupyterSession.StartAsync(
        spec,
        new JupyterSessionOptions
        {
            WorkingDirectory = folder,
            OutputLimit = NotebookRun.OutputLimit,
            // Reference answers are nobody's progress.
            Environment = ImmutableDictionary<string, string>.Empty.Add("COURSE_PROGRESS", "off"),
        },
        cancellationToken);

    private static string Installed()
    {
        string[] names = [.. KernelSpec.All().Select(spec => spec.Name)];
        return names.Length == 0 ? "one that `course kernel list` shows, which is none yet" : "one of " + string.Join(", ", names);
    }
}
