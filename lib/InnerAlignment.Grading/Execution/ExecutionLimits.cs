namespace InnerAlignment.Grading.Execution;

/// <summary>How long a submission may take.</summary>
/// <param name="Cell">For a setup, helper, answer or check cell.</param>
/// <param name="Call">For one call of the answer, unless the test says otherwise.</param>
/// <param name="Exercise">For all that one exercise asks, its cells included; what comes after is not asked any more.</param>
public sealed record ExecutionLimits(TimeSpan Cell, TimeSpan Call, TimeSpan Exercise)
{
    /// <summary>A minute for a cell, ten seconds for a call, two minutes for an exercise.</summary>
    public static ExecutionLimits Default { get; } = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(2));
}
