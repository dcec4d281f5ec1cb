namespace InnerAlignment.Grading;

/// <summary>Why a hidden test failed: one sentence for the learner, the rest for instructors.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Test">The test's public name.</param>
/// <param name="Hint">What the learner reads beside the name.</param>
/// <param name="Detail">Inputs, expected and actual values, or the submission's own exception: never shown to a learner.</param>
public sealed record HiddenTestFailure(string Exercise, string Test, string Hint, string Detail)
{
    /// <summary>The learner's line.</summary>
    public string Message => $"{Exercise}: {Test}: {Hint}";
}
