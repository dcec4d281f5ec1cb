namespace InnerAlignment.Grading.Discovery;

/// <summary>One hidden test, as NUnit found it.</summary>
/// <param name="Exercise">The exercise that it grades.</param>
/// <param name="FullName">NUnit's full name, arguments included: the identity of the test.</param>
/// <param name="Method">The full name of the method, which cases share.</param>
/// <param name="PublicName">What a learner reads.</param>
/// <param name="Points">The points of the method, or null when none are given.</param>
public sealed record HiddenTest(string Exercise, string FullName, string Method, string PublicName, int? Points);
