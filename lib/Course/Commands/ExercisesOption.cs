using System.CommandLine;

namespace InnerAlignment.Course.Commands;

/// <summary>The option that names exercises by their slugs, with commas between them.</summary>
internal static class ExercisesOption
{
    internal static Option<string[]> Create(string description) => new("--exercises")
    {
        Description = description,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };
}
