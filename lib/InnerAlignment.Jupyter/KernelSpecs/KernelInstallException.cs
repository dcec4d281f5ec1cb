namespace InnerAlignment.Jupyter.KernelSpecs;

/// <summary>A kernel cannot be installed or removed under a name; the message says why and what to do.</summary>
/// <param name="message">What came, what was expected, what to do.</param>
public sealed class KernelInstallException(string message) : Exception(message);
