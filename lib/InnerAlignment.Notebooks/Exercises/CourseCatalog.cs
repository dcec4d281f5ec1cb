using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>All notebooks of a course in order, with their exercises.</summary>
/// <param name="Root">Where the course stands.</param>
/// <param name="Notebooks">start-here first, then part by part.</param>
public sealed record CourseCatalog(CourseRoot Root, ImmutableArray<CourseNotebook> Notebooks)
{
    /// <summary>All exercises in course order.</summary>
    public IEnumerable<ExerciseHeader> Exercises => Notebooks.SelectMany(notebook => notebook.Exercises);

    /// <summary>Reads every notebook of a course.</summary>
    /// <exception cref="NotebookFormatException">A notebook cannot be read, a header is wrong, or two exercises share a slug.</exception>
    public static CourseCatalog Load(CourseRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        CourseCatalog catalog = new(root, [.. root.NotebookFiles().Select(file => Read(root, file))]);
        catalog.RequireUniqueSlugs();
        return catalog;
    }

    /// <summary>The notebook that holds an exercise.</summary>
    /// <exception cref="KeyNotFoundException">No notebook has such an exercise.</exception>
    public CourseNotebook NotebookOf(string slug) =>
        Notebooks.FirstOrDefault(notebook => notebook.Exercises.Any(exercise => exercise.Slug == slug))
        ?? throw new KeyNotFoundException($"No notebook has an exercise '{slug}'; `course list` names them all.");

    /// <summary>The header of an exercise.</summary>
    /// <exception cref="KeyNotFoundException">No notebook has such an exercise.</exception>
    public ExerciseHeader Exercise(string slug) => NotebookOf(slug).Exercises.First(exercise => exercise.Slug == slug);

    private static CourseNotebook Read(CourseRoot root, string file)
    {
        var document = NotebookReader.ReadFile(file);
        var path = root.Relative(file);
        return new CourseNotebook(path, document, ExerciseHeaderReader.ReadAll(document, path));
    }

    private void RequireUniqueSlugs()
    {
        var places = Notebooks.SelectMany(notebook => notebook.Exercises.Select(exercise => (exercise.Slug, notebook.Path)));
        var twice = places.GroupBy(place => place.Slug).FirstOrDefault(group => group.Count() > 1)?.ToArray();
        if (twice is not null)
        {
            throw new NotebookFormatException(
                twice[1].Path, $"exercise '{twice[1].Slug}' is also in {twice[0].Path}", "a slug of its own", "Rename one of them.");
        }
    }
}
