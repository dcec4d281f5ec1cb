using InnerAlignment.Kernel.Cells;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Kernel.Magics;

/// <summary>Runs what a file holds as if its cells stood here: <c>#!import other.ipynb</c>.</summary>
/// <param name="run">Runs one cell: its source, its language, its name.</param>
internal sealed class CellImport(Action<string, string?, string> run)
{
    private const int Deepest = 10;
    private int depth;

    /// <exception cref="CellFailedException">The line is wrong, the file is missing or of another kind, or it imports itself.</exception>
    internal void Run(CellPart.Magic magic, CellContext context)
    {
        if (magic.Arguments is not [var file])
            throw Fail(magic, context, "Expected #!import FILE, a notebook (.ipynb) or a script (.csx, .cs, .fsx, .fs, .dib).");
        if (depth == Deepest)
            throw Fail(magic, context, $"{file} imports itself, or files import one another more than {Deepest} deep.");
        depth++;
        try
        {
            foreach (var (source, language, name) in Cells(file, magic, context))
                run(source, language, name);
        }
        finally
        {
            depth--;
        }
    }

    private static IEnumerable<(string Source, string? Language, string Name)> Cells(string file, CellPart.Magic magic, CellContext context)
    {
        var name = Path.GetFileName(file);
        if (!File.Exists(file))
            throw Fail(magic, context, $"{Path.GetFullPath(file)} does not exist. The path starts at the notebook's folder.");
        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".ipynb" => NotebookReader.ReadFile(file).Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => (cell.Source, (string?)cell.Language, $"{name} {cell.Id}")),
            ".csx" or ".cs" => [(File.ReadAllText(file), "csharp", name)],
            ".fsx" or ".fs" => [(File.ReadAllText(file), "fsharp", name)],
            ".dib" => [(WithoutMeta(File.ReadAllText(file)), null, name)],
            var other => throw Fail(magic, context, $"'{other}' is no kind of file that can be imported; expected .ipynb, .csx, .cs, .fsx, .fs or .dib."),
        };
    }

    // The head of a .dib file is for editors. Its lines are kept, empty, so that errors name the lines of the file.
    private static string WithoutMeta(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int start = Array.FindIndex(lines, line => line.StartsWith("#!", StringComparison.Ordinal) && line.Trim() != "#!meta");
        bool hasHead = lines.FirstOrDefault(line => line.Length > 0)?.Trim() == "#!meta";
        return hasHead && start > 0 ? new string('\n', start) + string.Join('\n', lines[start..]) : text;
    }

    private static CellFailedException Fail(CellPart.Magic magic, CellContext context, string message) =>
        new("MagicError", $"{context.Name}:line {magic.Line}: #!{magic.Name}: {message}");
}
