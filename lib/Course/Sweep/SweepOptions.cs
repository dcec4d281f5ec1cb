using InnerAlignment.Course.Run;
using InnerAlignment.Sweeps;

namespace InnerAlignment.Course.Sweep;

/// <summary>What to run of which sweep, and where its rows go.</summary>
internal sealed record SweepOptions
{
    public required ISweep Sweep { get; init; }

    /// <summary>The file of the kept rows.</summary>
    public required string Out { get; init; }

    public required SeedRange Seeds { get; init; }

    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Tasks at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether a file that is there is gone on with.</summary>
    public bool Resume { get; init; }

    /// <summary>Every task of this share: all parts of the first seed, then of the next, so that every setting has a row early.</summary>
    public IReadOnlyList<SweepTask> Tasks => [.. Shard.Of(Seeds.All.SelectMany(seed => Sweep.Parts.Select(part => new SweepTask(part, seed))))];
}
