using System.IO.Compression;

namespace InnerAlignment.Grading.Intake;

/// <summary>Takes the notebooks out of a zip without writing a file: a path that leads out leads nowhere, and is refused.</summary>
internal static class NotebookZip
{
    private const int TypeOfFile = 0xF000;
    private const int Link = 0xA000;

    /// <summary>The folders at the top of a zip: one for each learner of a class.</summary>
    public static IReadOnlyList<string> TopFolders(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return [.. zip.Entries.Select(entry => entry.FullName.Split('/', '\\')).Where(parts => parts.Length > 1).Select(parts => parts[0])
                .Where(name => name.Length > 0 && name is not (".." or "." or "__MACOSX")).Distinct().Order(StringComparer.Ordinal)];
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"{path} is no zip that can be read; expected one that holds a folder for each learner.", e);
        }
    }

    /// <param name="stream">The zip.</param>
    /// <param name="name">What refusals call it.</param>
    /// <param name="basket">Where notebooks go.</param>
    /// <param name="within">Takes only what lies below this path.</param>
    public static void Take(Stream stream, string name, NotebookBasket basket, string within = "")
    {
        try
        {
            using ZipArchive zip = new(stream, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.Replace('\\', '/').StartsWith(within, StringComparison.Ordinal)))
                Take(entry, name, basket);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException($"'{Path.GetFileName(name)}' is no zip that can be read, or is encrypted; pack it again");
        }
    }

    private static void Take(ZipArchiveEntry entry, string name, NotebookBasket basket)
    {
        basket.Count();
        var path = entry.FullName.Replace('\\', '/');
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains(".."))
            throw new RefusedException($"'{Path.GetFileName(name)}' holds a path that leads out of it; pack it again from within your folder");
        if (((entry.ExternalAttributes >> 16) & TypeOfFile) == Link)
            throw new RefusedException($"'{Path.GetFileName(name)}' holds a link; pack the file itself");
        if (SubmissionFolder.Extension(path) == ".zip")
            throw new RefusedException($"'{Path.GetFileName(name)}' holds another zip; pack the notebooks alone");
        if (SubmissionFolder.Extension(path) != ".ipynb" || path.Contains(".ipynb_checkpoints/", StringComparison.Ordinal) || path.StartsWith("__MACOSX/", StringComparison.Ordinal))
            return;
        using var content = entry.Open();
        basket.Add(path, content);
    }
}
