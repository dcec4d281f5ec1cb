using System.CommandLine;
using System.Globalization;

namespace InnerAlignment.Course.Commands;

/// <summary>Options that take a time, and say how it is written when another text comes.</summary>
internal static class TimeOption
{
    internal static Option<DateTimeOffset?> Create(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return time;
            result.AddError($"{name} {result.Tokens[0].Value}: expected a time such as 2026-11-20T23:59+01:00.");
            return null;
        },
    };
}
