namespace InnerAlignment.Grading.Record;

/// <summary>An exercise that is graded.</summary>
/// <param name="Slug">Which.</param>
/// <param name="Notebook">Where it stands.</param>
/// <param name="Title">What learners know it as.</param>
/// <param name="Points">What it is worth.</param>
public sealed record ExerciseEntry(string Slug, string Notebook, string Title, int Points);
