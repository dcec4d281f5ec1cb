using InnerAlignment.Lessons.Guidance;

namespace InnerAlignment.Lessons.Tests.Guidance;

public sealed class EnvironmentCheckTests
{
    [Test]
    public void What_is_missing_is_named_with_the_command_that_mends_it()
    {
        var check = EnvironmentCheck.Run();

        // Beside the tests there is a library but no list of exercises.
        Assert.That(check.Findings.Where(finding => !finding.IsFine).Select(finding => finding.What), Is.EqualTo(["course list"]));
        Assert.That(
            Shown.Bundle(check)["text/plain"],
            Does.Contain("✗ course list: exercises.json is not beside the library").And.Contain("To mend it: dotnet build lib/Course"));
    }
}
