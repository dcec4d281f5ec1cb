using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace InnerAlignment.Grading;

/// <summary>What NUnit says of the test that runs in this flow.</summary>
internal static class RunningTest
{
    /// <summary>The full name, arguments included.</summary>
    public static string Name => Test.FullName;

    /// <summary>The name as a learner reads it: the method's name in words.</summary>
    public static string PublicName => PublicNameOf(Test);

    /// <summary>The exercise that the test or its fixture is marked with.</summary>
    /// <exception cref="InvalidOperationException">Neither is.</exception>
    public static string Exercise => PropertyOf(Test, ExerciseAttribute.Property) as string ?? throw new InvalidOperationException(
        $"{Name} has no exercise; expected [Exercise(\"slug\")] on the test or its fixture.");

    private static Test Test => TestExecutionContext.CurrentContext.CurrentTest;

    public static string PublicNameOf(ITest test) => (test.MethodName ?? test.Name).Replace('_', ' ');

    /// <summary>The nearest value of a property, from the test upwards.</summary>
    public static object? PropertyOf(ITest? test, string property)
    {
        while (test is not null && !test.Properties.ContainsKey(property))
            test = test.Parent;
        return test?.Properties.Get(property);
    }
}
