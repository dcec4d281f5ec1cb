using System.Collections.Immutable;
using System.Reflection;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Release;

/// <summary>The part of the course that a release gives out.</summary>
/// <param name="Catalog">The whole course.</param>
/// <param name="Notebooks">What learners get: the notebooks that hold an exercise which is asked for, or all where all are.</param>
/// <param name="Assignment">What is asked for.</param>
internal sealed record ReleasedCourse(CourseCatalog Catalog, ImmutableArray<CourseNotebook> Notebooks, Assignment Assignment)
{
    private static string Version => typeof(ReleasedCourse).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public CourseRoot Root => Catalog.Root;

    /// <summary>Whether learners get every notebook.</summary>
    public bool IsWhole => Notebooks.Length == Catalog.Notebooks.Length;

    /// <summary>Chooses by slug.</summary>
    /// <exception cref="InvalidOperationException">There is no such exercise.</exception>
    public static ReleasedCourse Of(ReleaseOptions options)
    {
        var catalog = CourseCatalog.Load(options.Root);
        if (options.Exercises.Except(catalog.Exercises.Select(exercise => exercise.Slug)).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException($"--exercises {unknown}: no such exercise; 'course list' names them all.");
        var asked = catalog.Notebooks.SelectMany(notebook => notebook.Exercises.Where(exercise => options.Exercises.IsEmpty || options.Exercises.Contains(exercise.Slug))
            .Select(exercise => new ReleasedExercise(exercise.Slug, notebook.Path, exercise.Language, exercise.Points))).ToImmutableArray();
        return new ReleasedCourse(
            catalog,
            [.. catalog.Notebooks.Where(notebook => options.Exercises.IsEmpty || asked.Any(exercise => exercise.Notebook == notebook.Path))],
            new Assignment(options.Assignment, options.Due, asked));
    }

    /// <summary>The manifest for bundles of some systems.</summary>
    public ReleaseManifest Manifest(ImmutableArray<ReleasedSystem> systems) =>
        new(ReleaseManifest.CurrentForm, Version, [Assignment], [.. Notebooks.Select(notebook => ReleaseHash.Of(notebook, FileOf(notebook)))], systems);

    public string FileOf(CourseNotebook notebook) => Path.Combine(Root.Notebooks, notebook.Path);
}
