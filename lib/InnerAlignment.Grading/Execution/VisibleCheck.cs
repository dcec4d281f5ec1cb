using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>What the visible checks of an exercise said.</summary>
/// <param name="Verdict">The verdict, or null when none was displayed.</param>
/// <param name="Problem">Why there is none, or null.</param>
/// <param name="Detail">The same with the text that the answer chose, such as the compiler's sentence: for those who may see all that a submission says, or null.</param>
/// <param name="EndedKernel">Whether the kernel had to be ended, or ended itself.</param>
public sealed record CheckOutcome(Verdict? Verdict, string? Problem, string? Detail = null, bool EndedKernel = false);

/// <summary>Runs the check cells of an exercise and reads the verdict that they display.</summary>
internal static class VisibleCheck
{
    public static async Task<CheckOutcome> RunAsync(IKernelSession session, Preparation preparation, ExercisePlan plan, ExecutionLimits limits)
    {
        if (preparation is not Preparation.Ready)
        {
            var (hint, detail) = Calls.CallFailure.Of(preparation);
            return new CheckOutcome(null, hint, preparation is Preparation.Broken { IsAnswer: true } ? detail : $"{hint}: {detail}");
        }

        CheckOutcome outcome = new(null, $"exercise {plan.Header.Slug} has no check cell");
        foreach (var cell in plan.Checks)
        {
            List<Verdict> verdicts = [];
            CellRequest request = new(cell.Source, cell.Language, cell.Id, limits.Cell);
            var result = await session.ExecuteAsync(request, output => Collect(output, verdicts)).ConfigureAwait(false);
            if (cell.Role != CellRole.Check && result is CellResult.Succeeded)
                continue;
            outcome = Outcome(cell.Id, result, verdicts.Where(verdict => verdict.Exercise == plan.Header.Slug));
            if (outcome.Verdict?.Status != VerdictStatus.Right)
                return outcome;
        }

        return outcome;
    }

    private static void Collect(KernelOutput output, List<Verdict> verdicts)
    {
        var bundle = output switch
        {
            KernelOutput.Display display => display.Bundle,
            KernelOutput.DisplayUpdate update => update.Bundle,
            KernelOutput.Result result => result.Bundle,
            _ => null,
        };
        if (bundle is not null && Verdict.TryRead(bundle) is { } verdict)
            verdicts.Add(verdict);
    }

    private static CheckOutcome Outcome(string cell, CellResult result, IEnumerable<Verdict> verdicts) => result switch
    {
        CellResult.Failed failed => new CheckOutcome(null, $"check {cell} threw {failed.Error.Name}: {failed.Error.Message}"),
        CellResult.Interrupted interrupted => new CheckOutcome(null, $"check {cell}: {interrupted.Reason}", EndedKernel: true),
        CellResult.Died died => new CheckOutcome(null, $"check {cell}: {died.Reason}", EndedKernel: true),
        _ when Worst(verdicts) is { } verdict => new CheckOutcome(verdict, null),
        _ => new CheckOutcome(null, $"check {cell} displayed no verdict"),
    };

    private static Verdict? Worst(IEnumerable<Verdict> verdicts) => verdicts.MinBy(verdict => verdict.Status);
}
