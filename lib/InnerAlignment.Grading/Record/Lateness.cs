using System.Collections.Immutable;

namespace InnerAlignment.Grading.Record;

/// <summary>What late work loses.</summary>
/// <param name="Rule">The rule, or null when nothing is lost.</param>
/// <param name="Extensions">Learners who have longer, and until when.</param>
public sealed record Lateness(LateRule? Rule, ImmutableDictionary<string, DateTimeOffset> Extensions)
{
    /// <summary>The points that a submission loses: a percentage of them for each day begun after the due time and its grace.</summary>
    public double Penalty(string learner, DateTimeOffset submittedAt, double points)
    {
        if (Rule is null)
            return 0;
        var due = Extensions.TryGetValue(learner, out var longer) && longer > Rule.Due ? longer : Rule.Due;
        var late = submittedAt - due;
        return late <= Rule.Grace ? 0 : Math.Min(points, points * Rule.PercentPerDay / 100 * Math.Ceiling(late.TotalDays));
    }
}

/// <summary>A rule for late work.</summary>
/// <param name="Due">When the work was due.</param>
/// <param name="PercentPerDay">What each day begun costs, from 0 to 100.</param>
/// <param name="Grace">So much later nothing is lost.</param>
public sealed record LateRule(DateTimeOffset Due, double PercentPerDay, TimeSpan Grace);
