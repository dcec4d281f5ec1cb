using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Tests;

/// <summary>A kernel in this process, without pipes, and what its cells put out.</summary>
internal sealed class InProcess
{
    internal PolyglotKernel Kernel { get; } = new(request => request.IsPassword ? "secret" : $"answer to {request.Prompt}");

    internal List<KernelOutput> Outputs { get; } = [];

    internal IEnumerable<string> Results => Outputs.OfType<KernelOutput.Result>().Select(result => result.Bundle.PlainText!);

    internal IEnumerable<MimeBundle> Displays => Outputs.OfType<KernelOutput.Display>().Select(display => display.Bundle);

    internal string StandardOutput => string.Concat(Outputs.OfType<KernelOutput.StreamText>().Where(text => text.Name == "stdout").Select(text => text.Text));

    internal string StandardError => string.Concat(Outputs.OfType<KernelOutput.StreamText>().Where(text => text.Name == "stderr").Select(text => text.Text));

    /// <summary>Runs one cell; <see cref="Outputs"/> holds its outputs only.</summary>
    internal Task<CellResult> RunAsync(string code, string? language = null)
    {
        Outputs.Clear();
        return Kernel.ExecuteAsync(new CellRequest(code, language, "cell 7"), Outputs.Add);
    }

    internal async Task<KernelOutput.Error> FailAsync(string code, string? language = null)
    {
        var result = await RunAsync(code, language);
        Assert.That(result, Is.InstanceOf<CellResult.Failed>());
        return ((CellResult.Failed)result).Error;
    }
}
