namespace InnerAlignment.Course.Run;

/// <summary>Where a run writes: looked at before anything runs.</summary>
internal static class OutFolder
{
    /// <summary>Makes the folder and tries to write into it.</summary>
    /// <exception cref="InvalidOperationException">Nothing can be written there, or the notebooks themselves would be overwritten.</exception>
    public static void Require(RunOptions options)
    {
        if (options.Files.FirstOrDefault(notebook => Path.Combine(options.Out, notebook.Path) == Path.GetFullPath(notebook.File)) is { } own)
            throw new InvalidOperationException($"--out {options.Out}: the executed {own.Path} would replace the notebook itself. Name another folder.");
        try
        {
            Directory.CreateDirectory(options.Out);
            var probe = Path.Combine(options.Out, $".{Path.GetRandomFileName()}");
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"--out {options.Out}: cannot be written ({e.Message}). Name another folder, or change its permissions.", e);
        }
    }
}
