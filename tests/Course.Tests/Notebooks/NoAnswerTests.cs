using InnerAlignment.Course.Release;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Notebooks;

/// <summary>No notebook, no data file and no document for learners holds an answer; the rule is that of <see cref="AnswerText"/>.</summary>
public sealed class NoAnswerTests
{
    private static readonly CourseCatalog Catalog = CourseCatalog.Load(CourseFiles.Root);
    private static readonly AnswerFiles Answers = AnswerFiles.Load(CourseFiles.Root);
    private static readonly AnswerText Known = AnswerText.Of(Catalog, Answers);

    private static IEnumerable<string> Slugs => Catalog.Exercises.Select(exercise => exercise.Slug);

    [Test]
    public void No_file_that_ships_holds_an_answer()
    {
        var course = ReleasedCourse.Of(new ReleaseOptions { Root = CourseFiles.Root, Out = "", Tests = "" });
        var texts = BundleContents.Readable(course, isWindows: false).Select(file => (file.Path, System.Text.Encoding.UTF8.GetString(file.Content())));

        Assert.That(ReleaseReview.Leaks(course, Answers, texts), Is.Empty);
    }

    [TestCaseSource(nameof(Slugs))]
    public void The_measure_finds_an_answer_that_is_there(string slug)
    {
        var answer = Answers.References[slug].Split('\n');

        Assert.That(Known.In($"Some prose.\n{string.Join("\n    ", answer)}\nMore prose."), Does.Contain($"the reference answer to {slug}"));
        Assert.That(Known.In($"int x;\n// {string.Join("\n// ", answer)}\nint y;"), Does.Contain($"the reference answer to {slug}"), "commented out");
    }

    [Test]
    public void The_measure_finds_known_wrong_answers_of_some_length()
    {
        string[] found = [.. Answers.KnownWrong.Where(wrong => Known.In(wrong.Source).Contains($"the known-wrong answer {wrong.Slug}.{wrong.Name}")).Select(wrong => wrong.Name)];

        Assert.That(found, Has.Length.GreaterThan(Answers.KnownWrong.Length / 2));
    }
}
