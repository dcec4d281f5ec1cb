using Microsoft.DotNet.Interactive.Formatting;

namespace InnerAlignment.Lessons.Tests;

/// <summary>A value as the notebook engine's own formatter shows it.</summary>
internal static class Shown
{
    public static IReadOnlyDictionary<string, string> Bundle(object value) =>
        Formatter.GetPreferredMimeTypesFor(value.GetType()).ToDictionary(type => type, type => value.ToDisplayString(type));
}
