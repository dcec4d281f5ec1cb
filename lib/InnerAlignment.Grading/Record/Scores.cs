using InnerAlignment.Grading.Discovery;

namespace InnerAlignment.Grading.Record;

/// <summary>Points from results.</summary>
public static class Scores
{
    /// <summary>The points of hidden tests: those of every method whose cases all passed.</summary>
    public static int Points(IEnumerable<HiddenTestResult> results) =>
        results.GroupBy(result => result.Test.Method).Where(cases => cases.All(result => result.Passed)).Sum(cases => cases.First().Test.Points ?? 0);
}
