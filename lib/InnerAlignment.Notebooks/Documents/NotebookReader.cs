using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>Reads notebooks of nbformat 4.0 to 4.5 into one shape.</summary>
/// <remarks>
/// Text that a file keeps as a list of lines (source, streams, text of displays) arrives joined. Cells without an id (before 4.5) get
/// readable ones, the same at every reading. Keys that nbformat does not name are kept. nbformat's transient keys
/// (<c>signature</c>, <c>orig_nbformat</c>, <c>trusted</c>) are dropped, as nbformat does. Cost: linear in the file's length.
/// </remarks>
public static class NotebookReader
{
    /// <summary>Longest file that is read, in bytes: ten times the largest executed notebook of the course.</summary>
    public const long MaximumLength = 256L << 20;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    private static readonly string[] TransientKeys = ["orig_nbformat", "orig_nbformat_minor", "signature"];

    /// <summary>Reads a notebook file.</summary>
    /// <exception cref="NotebookFormatException">The file is missing, unreadable, too long, or no notebook of nbformat 4.</exception>
    public static NotebookDocument ReadFile(string path) => Read(FileBytes(path), path);

    /// <summary>Reads a notebook from its text.</summary>
    /// <param name="json">The text of an <c>.ipynb</c> file.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="NotebookFormatException">The text is no notebook of nbformat 4.</exception>
    public static NotebookDocument Parse(string json, string name = "notebook")
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), name);
    }

    /// <summary>Reads a notebook from the bytes of its file.</summary>
    /// <param name="utf8">UTF-8, with or without a byte order mark.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="NotebookFormatException">The bytes are no notebook of nbformat 4.</exception>
    public static NotebookDocument Read(ReadOnlySpan<byte> utf8, string name)
    {
        KeyReader root = new(RootObject(utf8, name), name, "the notebook");
        RequireVersion4(root);
        var cells = root.Take("cells", required: true) as JsonArray
            ?? throw root.Wrong("'cells' is not a list", "a list of cells", "Restore the file from a copy.");
        var metadata = root.TakeObject("metadata");
        Array.ForEach(TransientKeys, key => metadata.Remove(key));
        return new NotebookDocument(CellIds.Complete(CellReader.ReadAll(cells, name)), metadata) { Extra = root.Rest };
    }

    private static byte[] FileBytes(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (Directory.Exists(path))
                throw new NotebookFormatException(path, "is a folder", "a notebook file", "Name a file that ends in .ipynb.");
            if (file.Exists && file.Length > MaximumLength)
                throw TooLong(path, file.Length);
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException(path, "no such file", "a notebook", "Check the path; `course list` names the notebooks.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new NotebookFormatException(path, $"cannot be read ({e.Message})", "a readable file", "Check the path and its permissions.", e);
        }
    }

    private static NotebookFormatException TooLong(string path, long length) => new(
        path,
        $"{length >> 20} MB long",
        $"at most {MaximumLength >> 20} MB",
        "Clear the outputs (Jupyter: Edit, Clear Outputs of All Cells) and save.");

    private static JsonObject RootObject(ReadOnlySpan<byte> utf8, string name)
    {
        const string Remedy = "Restore the file from a copy, or download it again.";
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(utf8))
            throw new NotebookFormatException(name, "not UTF-8 text", "a notebook", Remedy);
        try
        {
            var root = JsonNode.Parse(utf8, documentOptions: Strict);
            RequireWholeCharacters(root);
            return root as JsonObject
                ?? throw new NotebookFormatException(name, "JSON, but not an object", "a notebook", Remedy);
        }
        catch (JsonException e)
        {
            var place = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            throw new NotebookFormatException(name, $"not JSON ({place}: {FirstSentence(e.Message)})", "a notebook", Remedy, e);
        }
        catch (InvalidOperationException e)
        {
            throw new NotebookFormatException(name, "text with half a character (a lone surrogate)", "whole characters", Remedy, e);
        }
    }

    private static string FirstSentence(string message) => message.Split(". ", 2)[0].TrimEnd('.');

    private static void RequireWholeCharacters(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, value) in members)
                    RequireWholeCharacters(value);
                break;
            case JsonArray items:
                foreach (var item in items)
                    RequireWholeCharacters(item);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                value.GetValue<string>();
                break;
        }
    }

    private static void RequireVersion4(KeyReader root)
    {
        const string Convert = "Convert it: jupyter nbconvert --to notebook --nbformat 4 FILE; or open it in Jupyter and save it.";
        var version = root.TakeInteger("nbformat", required: true);
        root.TakeInteger("nbformat_minor", required: false);
        if (version != 4)
            throw root.Wrong($"nbformat {version}", "nbformat 4", version < 4 ? Convert : "Save it as nbformat 4.");
    }
}
