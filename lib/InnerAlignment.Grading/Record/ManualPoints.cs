namespace InnerAlignment.Grading.Record;

/// <summary>Points that a person gave in place of the tests.</summary>
/// <param name="Learner">To whom.</param>
/// <param name="Exercise">For what.</param>
/// <param name="Points">0 or more.</param>
/// <param name="Author">Who gave them.</param>
/// <param name="Reason">Why.</param>
public sealed record ManualPoints(string Learner, string Exercise, double Points, string Author, string Reason);
