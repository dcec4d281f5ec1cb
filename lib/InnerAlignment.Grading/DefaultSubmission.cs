using System.Globalization;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading;

/// <summary>The submission that hidden tests ask when nobody chose one: the notebook or folder that <c>SUBMISSION</c> names, else the reference answers.</summary>
/// <remarks><c>SUBMISSION_SEED</c> sets the seed of the hidden inputs; without it every run draws the same.</remarks>
public static class DefaultSubmission
{
    /// <summary>The environment variable that names a learner's notebook, or a folder of them.</summary>
    public const string PathVariable = "SUBMISSION";

    /// <summary>The environment variable with the seed, a whole number from 0.</summary>
    public const string SeedVariable = "SUBMISSION_SEED";

    private static readonly Lazy<Submission> Lazily = new(Create);

    /// <summary>The submission, made when first asked for; its kernels end with this process.</summary>
    internal static Submission Value => Lazily.Value;

    private static Submission Create()
    {
        var root = CourseRoot.Find(AppContext.BaseDirectory);
        var path = Environment.GetEnvironmentVariable(PathVariable);
        var answers = string.IsNullOrEmpty(path) ? AnswerSet.Reference(AnswerFiles.Load(root)) : AnswerSet.Given(SubmittedAnswers.Read(path));
        return new Submission(CourseCatalog.Load(root), answers, KernelPool.Start(root), Seed());
    }

    private static ulong Seed() => Environment.GetEnvironmentVariable(SeedVariable) is not { Length: > 0 } text
        ? 0
        : ulong.TryParse(text, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw new InvalidOperationException($"{SeedVariable} is '{text}'; expected a whole number from 0.");
}
