using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading;

/// <summary>What is taken from a learner's notebooks: the sources of answer cells, by exercise. Whatever else they hold is ignored.</summary>
public static class SubmittedAnswers
{
    /// <summary>Reads a notebook, or all notebooks of a folder and those below it.</summary>
    /// <returns>From slug to source.</returns>
    /// <exception cref="NotebookFormatException">A file is missing or no notebook, or one exercise is answered twice.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        Dictionary<string, string> answers = new(StringComparer.Ordinal);
        foreach (var file in Files(path))
        {
            foreach (var cell in NotebookReader.ReadFile(file).Cells.Where(cell => cell is { Role: CellRole.Answer, Exercise: not null }))
            {
                if (!answers.TryAdd(cell.Exercise!, cell.Source))
                    throw new NotebookFormatException(file, $"a second answer to '{cell.Exercise}'", "one", "Remove the copy.");
            }
        }

        return answers;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.ipynb", SearchOption.AllDirectories).Where(file => !file.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
        : [path];
}
