using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>The reference answers and the known-wrong ones, as files beside the tests.</summary>
/// <param name="References">From slug to the answer cell's source, without a magic line.</param>
/// <param name="KnownWrong">The wrong answers by slug and name.</param>
public sealed record AnswerFiles(ImmutableSortedDictionary<string, string> References, ImmutableArray<KnownWrongAnswer> KnownWrong)
{
    private const string HintMark = "// hint:";

    /// <summary>Reads both folders of a course; a missing folder (a learner's copy has none) is an empty one.</summary>
    /// <exception cref="NotebookFormatException">A known-wrong answer has no name or no hint in its first line.</exception>
    public static AnswerFiles Load(CourseRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new AnswerFiles(
            Files(root.Solutions).ToImmutableSortedDictionary(file => Path.GetFileNameWithoutExtension(file), Source, StringComparer.Ordinal),
            [.. Files(root.Mutants).Select(ReadKnownWrong)]);
    }

    private static IEnumerable<string> Files(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".csx" or ".fsx")
            .Order(StringComparer.Ordinal);

    private static string Source(string file) =>
        CellLanguages.WithoutMagicLine(File.ReadAllText(file).ReplaceLineEndings("\n")).TrimEnd('\n');

    private static KnownWrongAnswer ReadKnownWrong(string file)
    {
        if (Path.GetFileNameWithoutExtension(file).Split('.') is not [var slug, var name])
            throw new NotebookFormatException(file, "a known-wrong answer without a name", "<slug>.<name>.csx", "Rename the file.");
        var source = Source(file);
        var first = source.Split('\n', 2)[0].Trim();
        if (!first.StartsWith(HintMark, StringComparison.Ordinal) || first.Length == HintMark.Length)
            throw new NotebookFormatException(file, "no hint in the first line", $"'{HintMark} <the hint it must get>'", "Add the line.");
        return new KnownWrongAnswer(slug, name, first[HintMark.Length..].Trim(), source);
    }
}
