using InnerAlignment.Course.Index;
using InnerAlignment.Grading.Discovery;

namespace InnerAlignment.Course.Tests.Exercises;

public sealed class ExerciseIndexCountTests
{
    [Test]
    public void The_index_counts_as_many_hidden_tests_as_NUnit_discovers()
    {
        using var suite = HiddenTestSuite.Load(typeof(ExerciseIndexCountTests).Assembly);

        var counted = HiddenTestCount.InFolder(CourseFiles.Root.HiddenTests);

        Assert.That(counted, Is.EquivalentTo(suite.Tests.CountBy(test => test.Exercise)));
    }
}
