using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Run;

/// <summary>Where a notebook's kernel comes from.</summary>
internal interface IKernelSupply
{
    /// <summary>A fresh kernel that nobody else uses; whoever takes it disposes it.</summary>
    /// <param name="folder">The notebook's folder: relative paths start here.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="KernelStartException">The kernel is not built, or does not start.</exception>
    Task<IKernelSession> TakeAsync(string folder, CancellationToken cancellationToken);
}
