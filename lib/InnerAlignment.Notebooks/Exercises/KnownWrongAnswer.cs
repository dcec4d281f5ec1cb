namespace InnerAlignment.Notebooks.Exercises;

/// <summary>An answer that a usual misconception leads to, and the hint that meets it.</summary>
/// <param name="Slug">The exercise.</param>
/// <param name="Name">What is wrong, in hyphenated words: <c>no-bias-correction</c>.</param>
/// <param name="Hint">The hint that a check, or else a hidden test, must give.</param>
/// <param name="Source">The answer cell's source, without a magic line.</param>
public sealed record KnownWrongAnswer(string Slug, string Name, string Hint, string Source);
