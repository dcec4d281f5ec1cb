using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>An answer to be written by oneself uses neither the library members that would be it nor ways around the rule.</summary>
internal static class WriteYourselfRule
{
    /// <summary>The sentence that explains the broken rule, or null when the answer keeps it. What cannot be read does not pass.</summary>
    public static async Task<string?> CheckAsync(IKernelSession session, ExercisePlan plan)
    {
        BindRequest request = new([.. plan.Before.Select(cell => Bind(cell, isAnswer: false)), Bind(plan.Answer, isAnswer: true)]);
        return Sentence(plan, await session.BindAsync(request).ConfigureAwait(false));
    }

    private static BindCell Bind(NotebookCell cell, bool isAnswer) => new(cell.Id, cell.Source, cell.Language, isAnswer);

    private static string? Sentence(ExercisePlan plan, BindReport report)
    {
        if (report.Uses.FirstOrDefault(use => use.Cell == plan.Answer.Id && IsNamed(use.Symbol, plan.Header.WriteYourself)) is { } use)
            return $"write it yourself: line {use.Line} uses {use.Symbol.Replace(".#ctor", "", StringComparison.Ordinal)}, which is the answer";
        if (report.Forbidden.FirstOrDefault() is { } forbidden)
            return $"write it yourself: line {forbidden.Line} uses {forbidden.What}, which this exercise does not allow";
        return report.Errors.FirstOrDefault() is { } error
            ? $"write it yourself: the answer could not be read at line {error.Line}"
            : null;
    }

    private static bool IsNamed(string symbol, ImmutableArray<string> members) =>
        members.Any(member => symbol == member || symbol.StartsWith(member + ".", StringComparison.Ordinal));
}
