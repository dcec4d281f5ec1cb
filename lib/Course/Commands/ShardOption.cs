using System.CommandLine;
using InnerAlignment.Course.Sweep;

namespace InnerAlignment.Course.Commands;

/// <summary>The option by which several machines deal the work out among themselves.</summary>
internal static class ShardOption
{
    internal static Option<Shard?> Create(string description) => new("--shard")
    {
        Description = description,
        CustomParser = result =>
        {
            if (Shard.TryParse(result.Tokens[0].Value) is { } shard)
                return shard;
            result.AddError($"--shard {result.Tokens[0].Value}: expected I/N with 1 <= I <= N.");
            return null;
        },
    };
}
