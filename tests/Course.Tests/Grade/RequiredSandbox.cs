using InnerAlignment.Grading.Sandbox;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>For tests that run submissions: skipped with the reason where no sandbox works, failed where one has to.</summary>
internal static class RequiredSandbox
{
    public static void Require()
    {
        if (new SubmissionSandbox(CourseFiles.Root).Fault() is not { } fault)
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(fault);
        Assert.Ignore(fault);
    }
}
