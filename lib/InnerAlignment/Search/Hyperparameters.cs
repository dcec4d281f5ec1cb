using System.Globalization;
using System.Reflection;

namespace InnerAlignment.Search;

/// <summary>Checks the hyperparameters of a search or a training, and those of the update rule within it.</summary>
public static class Hyperparameters
{
    /// <summary>Returns where all numbers marked by <see cref="HyperparameterAttribute"/> lie in their ranges.</summary>
    /// <param name="settings">An optimizer, an update rule or a way of training.</param>
    /// <exception cref="ArgumentOutOfRangeException">One does not; the message says which, what came and what is expected.</exception>
    public static void Require(object settings)
    {
        foreach (var property in settings.GetType().GetProperties())
        {
            if (property.GetCustomAttribute<HyperparameterAttribute>() is { } range)
                Require(settings, property, range);
            else if (property.GetValue(settings) is IUpdateRule rule && !ReferenceEquals(rule, settings))
                Require(rule);
        }
    }

    private static void Require(object settings, PropertyInfo property, HyperparameterAttribute range)
    {
        var value = property.GetValue(settings)!;
        if (!range.Contains(Convert.ToDouble(value, CultureInfo.InvariantCulture)))
            throw new ArgumentOutOfRangeException(
                property.Name, value, FormattableString.Invariant($"{settings.GetType().Name}.{property.Name} must be {range}; {value} came."));
    }
}
