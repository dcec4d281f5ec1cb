using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Learner;

/// <summary>A notebook as a learner saved it.</summary>
/// <param name="File">The file.</param>
/// <param name="Notebook">Its content; the path is that of the course's notebook of which it is a copy.</param>
/// <param name="Given">What was given out; null where no release says so.</param>
internal sealed record LearnersNotebook(string File, CourseNotebook Notebook, ReleasedNotebook? Given)
{
    /// <summary>The manifest of a learner's copy of the course; null where the course is no release.</summary>
    public static ReleaseManifest? ManifestOf(CourseRoot root)
    {
        var file = Path.Combine(root.Path, ReleaseManifest.FileName);
        return System.IO.File.Exists(file) ? ReleaseManifest.Read(file) : null;
    }

    /// <summary>Reads a notebook of the course, or a copy of one that lies elsewhere.</summary>
    /// <exception cref="NotebookFormatException">It cannot be read.</exception>
    /// <exception cref="InvalidOperationException">It is no notebook of this course.</exception>
    public static LearnersNotebook Read(CourseRoot root, string file, ReleaseManifest? manifest)
    {
        var document = NotebookReader.ReadFile(file);
        var relative = root.Relative(Path.GetFullPath(file));
        var path = Path.IsPathRooted(relative) ? NotebookMatch.Find(CourseCatalog.Load(root), document)?.Path : relative;
        if (path is null)
            throw new InvalidOperationException($"{file}: no notebook of this course; expected one that 'course list' names, or a copy of it.");
        return new LearnersNotebook(file, new CourseNotebook(path, document, ExerciseHeaderReader.ReadAll(document, path)), manifest?.Notebooks.FirstOrDefault(given => given.Path == path));
    }

    /// <summary>Exercises whose stub still stands.</summary>
    public IEnumerable<ExerciseHeader> Open => Notebook.Exercises.Where(exercise =>
        Notebook.Document.Cells.FirstOrDefault(cell => cell.Role == CellRole.Answer && cell.Exercise == exercise.Slug) is not { } answer || AnswerStub.Stands(answer, exercise.Slug));

    /// <summary>Whether the file is still the one that was given out.</summary>
    public bool IsAsGiven => Given is not null && ReleaseHash.OfFile(File) == Given.Hash;

    /// <summary>Sentences on locked cells that are not as they were given out.</summary>
    public IEnumerable<string> Notes => Given is null ? [] : ReleaseHash.Changes(Given, Notebook.Document)
        .Select(change => $"the cell '{change.Id}' {change.Change}; grading uses the one that was given out");
}
