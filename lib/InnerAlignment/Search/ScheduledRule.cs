namespace InnerAlignment.Search;

/// <summary>An update rule whose learning rate changes from step to step.</summary>
/// <param name="Rule">The rule that steps.</param>
/// <param name="Schedule">What its learning rate is multiplied by.</param>
/// <example><code>
/// var rule = new ScheduledRule(new GradientDescent(0.2), Schedules.Linear(steps: 2));
/// rule.Minimize(new Sphere(1), new[] { 1.0 }).ElementAt(2).Value // 0.2304
/// </code></example>
public sealed record ScheduledRule(IUpdateRule Rule, Schedule Schedule) : UpdateRule(Rule.LearningRate)
{
    /// <summary>The learning rate of the rule, before the schedule.</summary>
    public override double LearningRate => Rule.LearningRate;

    /// <inheritdoc/>
    public override int StateLength(int dimension) => Rule.StateLength(dimension);

    /// <inheritdoc/>
    public override void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate) =>
        Rule.Step(point, gradient, state, step, learningRate * T.CreateChecked(Schedule(step - 1)));
}
