using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>An answer to be written by oneself uses neither the library members that would be it nor ways around the rule.</summary>
internal static class WriteYourselfRule
{
    /// <summary>How the answer breaks the rule, or null when it keeps it.</summary>
    public static async Task<RuleBreach?> CheckAsync(Func<BindRequest, Task<BindReport>> read, ExercisePlan plan)
    {
        BindRequest request = new([.. plan.Before.Append(plan.Answer).Select(cell => new BindCell(cell.Id, cell.Source, cell.Language, IsSubmitted(cell)))]);
        try
        {
            return Breach(plan, await read(request).ConfigureAwait(false));
        }
        catch (TimeoutException late)
        {
            // Compiling it would take as long.
            return new RuleBreach($"write it yourself: {late.Message}");
        }
    }

    /// <summary>A needed answer is the submission's too: what may not stand here must not be called there.</summary>
    private static bool IsSubmitted(NotebookCell cell) => cell.Role == CellRole.Answer;

    private static RuleBreach? Breach(ExercisePlan plan, BindReport report)
    {
        var submitted = plan.Before.Append(plan.Answer).Where(IsSubmitted).Select(cell => cell.Id).ToHashSet();
        if (report.Uses.FirstOrDefault(use => submitted.Contains(use.Cell) && IsNamed(use.Symbol, plan.Header.WriteYourself)) is { } use)
            return new($"write it yourself: line {use.Line} uses {use.Symbol.Replace(".#ctor", "", StringComparison.Ordinal)}, which is the answer");
        if (report.Forbidden.FirstOrDefault() is { } forbidden)
            return new($"write it yourself: line {forbidden.Line} uses {forbidden.What}, which this exercise does not allow");
        return report.Errors.FirstOrDefault() is { } error
            ? new RuleBreach($"write it yourself: the answer could not be read at line {error.Line}", IsUnreadable: true)
            : null;
    }

    private static bool IsNamed(string symbol, ImmutableArray<string> members) =>
        members.Any(member => symbol == member || symbol.StartsWith(member + ".", StringComparison.Ordinal));
}

/// <summary>Why an answer to be written by oneself does not count.</summary>
/// <param name="Sentence">What the learner reads.</param>
/// <param name="IsUnreadable">True when nothing was found but could have been missed: most such answers do not run either, and then that is the better
/// sentence.</param>
internal sealed record RuleBreach(string Sentence, bool IsUnreadable = false);
