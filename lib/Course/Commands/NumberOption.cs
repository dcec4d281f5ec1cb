using System.CommandLine;
using System.Globalization;

namespace InnerAlignment.Course.Commands;

/// <summary>Options that take a number, and say which numbers they take when another comes.</summary>
internal static class NumberOption
{
    internal static Option<double> Timeout() => Create(
        "--timeout", "Seconds that one cell may take.", 300.0, seconds => seconds is > 0 and <= 86_400, "seconds, more than 0 and at most a day (86400)");

    internal static Option<int> Jobs(string description) =>
        Create("--jobs", description, Environment.ProcessorCount, jobs => jobs is >= 1 and <= 256, "a number from 1 to 256");

    internal static Option<T> Create<T>(string name, string description, T byDefault, Func<T, bool> isValid, string expected) where T : IParsable<T> => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => byDefault,
        CustomParser = result =>
        {
            if (T.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && isValid(number))
                return number;
            result.AddError($"{name} {result.Tokens[0].Value}: expected {expected}.");
            return byDefault;
        },
    };
}
