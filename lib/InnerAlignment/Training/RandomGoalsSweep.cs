using System.Globalization;
using InnerAlignment.Sweeps;
using InnerAlignment.Worlds;

namespace InnerAlignment.Training;

/// <summary>What an agent goes for away from its training distribution, by the share of training levels whose goal did not stand in the corner.</summary>
/// <remarks>One <see cref="CornerGoalAgent"/> a task, a million steps, examined in 2000 fresh levels of its own family and in 2000 with the goal anywhere.</remarks>
public sealed class RandomGoalsSweep : ISweep
{
    private const int Updates = 123, Levels = 2000;
    private const ulong Fresh = 1_000_000;

    private static readonly double[] Shares = [0, 0.0003, 0.001, 0.003, 0.01, 0.02, 0.05, 0.1, 0.2, 1];

    /// <inheritdoc/>
    public string Name => "random-goals";

    /// <inheritdoc/>
    public string Title => "Returns on and off distribution and which goal was reached first, by the percentage of training levels with a random goal.";

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => ["on distribution", "off distribution", "corner return", "telling", "goal first", "corner first"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts { get; } = [.. Shares.Select(share => (100 * share).ToString("0.##", CultureInfo.InvariantCulture))];

    /// <inheritdoc/>
    public int Seeds => 5;

    /// <inheritdoc/>
    public double[] Run(string part, ulong seed, IProgress<double> progress, CancellationToken cancellation)
    {
        var family = new CornerGoalFamily(RandomGoals: double.Parse(part, CultureInfo.InvariantCulture) / 100);
        var agent = new CornerGoalAgent(family, Updates, seed);
        ReadOnlyMemory<float> parameters = default;
        foreach (var iterate in agent.Train())
        {
            cancellation.ThrowIfCancellationRequested();
            parameters = iterate.Parameters;
            progress.Report((double)iterate.Update / Updates);
        }
        var (on, off) = (agent.Examine(parameters, family, Levels, Fresh + seed), agent.Examine(parameters, family.Tested(), Levels, Fresh + seed));
        return [on.TrueShare, off.TrueShare, off.CornerShare, off.Telling, off.GoalFirst, off.CornerFirst];
    }
}
