using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace InnerAlignment.Grading;

/// <summary>The points that a hidden test is worth: all of them when it passes, for every case where it has several, else none.</summary>
/// <param name="points">1 or more.</param>
/// <remarks>The number is the NUnit property <c>points</c>. The tests of an exercise add up to the points of its header.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PointsAttribute(int points) : NUnitAttribute, IApplyToTest
{
    /// <summary>The name of the NUnit property.</summary>
    public const string Property = "points";

    /// <summary>The points.</summary>
    public int Points { get; } = points;

    /// <inheritdoc/>
    public void ApplyToTest(Test test)
    {
        ArgumentNullException.ThrowIfNull(test);
        test.Properties.Set(Property, Points);
    }
}
