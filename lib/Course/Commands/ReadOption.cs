using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using InnerAlignment.Course.Run;

namespace InnerAlignment.Course.Commands;

/// <summary>Options whose text is read into a value, or refused with what was expected.</summary>
internal static class ReadOption
{
    internal static Option<T?> Create<T>(string name, string description, Func<string, T?> read, string expected) => new(name)
    {
        Description = description,
        CustomParser = (ArgumentResult result) =>
        {
            if (read(result.Tokens[0].Value) is { } value)
                return value;
            result.AddError($"{name} {result.Tokens[0].Value}: expected {expected}.");
            return default;
        },
    };

    internal static Option<SeedRange?> Seeds(string description) => Create(
        "--seeds", description, SeedRange.TryParse, string.Create(CultureInfo.InvariantCulture, $"A..B with 1 <= A <= B <= {SeedRange.Largest}, such as 1..10, or one number"));

    internal static Option<Shard?> Shard(string description) => Create("--shard", description, Run.Shard.TryParse, "I/N with 1 <= I <= N, such as 1/4");
}
