namespace InnerAlignment.Grading.Discovery;

/// <summary>How a hidden test ended for one submission.</summary>
/// <param name="Test">The test.</param>
/// <param name="Passed">True only when it ran and passed: a test that did not run has not.</param>
/// <param name="Hint">What the learner reads beside the test's name; empty when it passed.</param>
/// <param name="Detail">What instructors read; empty when it passed.</param>
public sealed record HiddenTestResult(HiddenTest Test, bool Passed, string Hint, string Detail);
