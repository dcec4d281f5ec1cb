using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace InnerAlignment.Grading;

/// <summary>Marks a hidden test, or all tests of a fixture, with the exercise that it grades. A marked method is a test by that alone.</summary>
/// <param name="slug">The exercise.</param>
/// <remarks>The slug is the NUnit property <c>exercise</c>, so a filter can choose by it.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ExerciseAttribute(string slug) : NUnitAttribute, ISimpleTestBuilder, IImplyFixture, IApplyToTest
{
    /// <summary>The name of the NUnit property.</summary>
    public const string Property = "exercise";

    /// <summary>The exercise.</summary>
    public string Slug { get; } = slug;

    /// <inheritdoc/>
    public void ApplyToTest(Test test)
    {
        ArgumentNullException.ThrowIfNull(test);
        test.Properties.Set(Property, Slug);
    }

    /// <inheritdoc/>
    public TestMethod BuildFrom(IMethodInfo method, Test? suite) => new NUnitTestCaseBuilder().BuildTestMethod(method, suite, null);
}
