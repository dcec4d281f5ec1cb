using System.Text.RegularExpressions;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>The folder that holds the course: <c>notebooks/</c> and <c>lib/</c> stand in it.</summary>
/// <param name="Path">Its absolute path.</param>
public sealed partial record CourseRoot(string Path)
{
    /// <summary>Where the notebooks are.</summary>
    public string Notebooks => System.IO.Path.Combine(Path, "notebooks");

    /// <summary>What notebooks load: the built library, the kernel, <c>exercises.json</c>.</summary>
    public string Bin => System.IO.Path.Combine(Path, "lib", "bin");

    /// <summary>The gathered headers of all exercises.</summary>
    public string ExerciseIndex => System.IO.Path.Combine(Bin, "exercises.json");

    /// <summary>The reference answers: <c>&lt;slug&gt;.csx</c> or <c>.fsx</c>.</summary>
    public string Solutions => System.IO.Path.Combine(Path, "tests", "Course.Tests", "Solutions");

    /// <summary>The known-wrong answers: <c>&lt;slug&gt;.&lt;name&gt;.csx</c> or <c>.fsx</c>.</summary>
    public string Mutants => System.IO.Path.Combine(Path, "tests", "Course.Tests", "Mutants");

    /// <summary>The fixtures of hidden tests.</summary>
    public string HiddenTests => System.IO.Path.Combine(Path, "tests", "Course.Tests", "Grading");

    /// <summary>Walks up from a folder or file to the first folder that holds a course.</summary>
    /// <param name="start">Where to begin.</param>
    /// <exception cref="DirectoryNotFoundException">No folder above holds <c>notebooks/</c> and <c>lib/</c>.</exception>
    public static CourseRoot Find(string start) => TryFind(start) ?? throw new DirectoryNotFoundException(
        $"{start}: no course here or above; expected a folder with 'notebooks' and 'lib' in it. Change into the course's folder and try again.");

    /// <summary>As <see cref="Find"/>, or null where no folder above holds a course.</summary>
    public static CourseRoot? TryFind(string start)
    {
        for (DirectoryInfo? folder = new(System.IO.Path.GetFullPath(start)); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "notebooks"))
                && Directory.Exists(System.IO.Path.Combine(folder.FullName, "lib")))
                return new CourseRoot(folder.FullName);
        }

        return null;
    }

    /// <summary>All notebooks in course order: those outside a part first (start-here before others), then part by part, by number, then by name.</summary>
    /// <returns>Absolute paths; checkpoints and hidden folders are left out.</returns>
    public IEnumerable<string> NotebookFiles() => !Directory.Exists(Notebooks)
        ? []
        : Directory.EnumerateFiles(Notebooks, "*.ipynb", SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(file => OrderKey(Relative(file)), StringComparer.Ordinal);

    /// <summary>A path as notebooks and reports name it: from <c>notebooks/</c>, with forward slashes; paths elsewhere stay as they are.</summary>
    public string Relative(string file)
    {
        var relative = System.IO.Path.GetRelativePath(Notebooks, file).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? file : relative;
    }

    /// <summary>What sorts notebooks into course order, compared ordinally: those outside a part first, then part by part, by number.</summary>
    /// <param name="relative">A path from <c>notebooks/</c>, with forward slashes.</param>
    public static string OrderKey(string relative)
    {
        int depth = relative.Count(letter => letter == '/');
        var padded = Number().Replace(relative, number => number.Value.PadLeft(6, '0'));
        return $"{depth > 0} {relative != "start-here.ipynb"} {padded}";
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
