using System.Security.Cryptography;
using System.Text;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Release;

/// <summary>The hashes of a manifest (SHA-256, hexadecimal).</summary>
public static class ReleaseHash
{
    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Of a file.</summary>
    public static string OfFile(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>A notebook as a manifest lists it.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="file">Its file.</param>
    public static ReleasedNotebook Of(CourseNotebook notebook, string file)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return new ReleasedNotebook(notebook.Path, OfFile(file), [.. notebook.Document.Cells.Where(LockedCells.IsLocked).Select(cell => new LockedCell(cell.Id, OfCell(cell)))]);
    }

    /// <summary>The locked cells of a notebook that are not as they were given out: edited, or gone. The seed may be another.</summary>
    public static IEnumerable<(string Id, string Change)> Changes(ReleasedNotebook given, NotebookDocument now)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(now);
        var cells = now.Cells.DistinctBy(cell => cell.Id).ToDictionary(cell => cell.Id, OfCell, StringComparer.Ordinal);
        return given.Locked.Where(cell => cell.Id != SeedCell.Id && cells.GetValueOrDefault(cell.Id) != cell.Hash)
            .Select(cell => (cell.Id, cells.ContainsKey(cell.Id) ? "was edited" : "is missing"));
    }

    private static string OfCell(NotebookCell cell) => Of(Encoding.UTF8.GetBytes(LockedCells.Plain(cell.Source)));
}
