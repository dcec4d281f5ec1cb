namespace InnerAlignment.Course.Sweep;

/// <summary>A part of a sweep with a seed: what one core works on.</summary>
internal sealed record SweepTask(string Part, ulong Seed);
