using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace InnerAlignment.Grading.Discovery;

/// <summary>The hidden tests of an assembly, run by NUnit within this process: no test host for each submission.</summary>
/// <remarks>One run at a time; more wait. Runs may be started from within another NUnit test.</remarks>
public sealed class HiddenTestSuite : IDisposable
{
    private readonly NUnitTestAssemblyRunner runner = new(new DefaultTestAssemblyBuilder());
    private readonly SemaphoreSlim running = new(1, 1);
    private readonly ImmutableDictionary<string, HiddenTest> byName;

    private HiddenTestSuite(Assembly assembly)
    {
        var root = runner.Load(assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0, ["LOAD"] = Fixtures(assembly) });
        byName = Leaves(root).Select(Describe).OfType<HiddenTest>().ToImmutableDictionary(test => test.FullName);
    }

    /// <summary>Every test that is marked with an exercise, in order of its name.</summary>
    public IEnumerable<HiddenTest> Tests => byName.Values.OrderBy(test => test.FullName, StringComparer.Ordinal);

    /// <summary>Finds the hidden tests of an assembly.</summary>
    public static HiddenTestSuite Load(Assembly assembly) => new(assembly);

    /// <summary>The hidden tests of one exercise.</summary>
    public IEnumerable<HiddenTest> Of(string exercise) => Tests.Where(test => test.Exercise == exercise);

    /// <summary>Runs the hidden tests of one exercise on a submission.</summary>
    /// <returns>One result for each test, passed or not or not run.</returns>
    public async Task<ImmutableArray<HiddenTestResult>> RunAsync(string exercise, Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        await running.WaitAsync().ConfigureAwait(false);
        try
        {
            var results = await Task.Factory.StartNew(
                () => Run(exercise, submission), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            return [.. Of(exercise).Select(test => Result(test, results.GetValueOrDefault(test.FullName), submission))];
        }
        finally
        {
            running.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => running.Dispose();

    /// <summary>Runs on a thread of its own: the submission and NUnit's context belong to its flow and end with it.</summary>
    private Dictionary<string, ITestResult> Run(string exercise, Submission submission)
    {
        Submission.Use(submission);
        XElement property = new("prop", new XAttribute("name", ExerciseAttribute.Property), exercise);
        var result = runner.Run(TestListener.NULL, TestFilter.FromXml(new XElement("filter", property).ToString()));
        return Leaves(result).ToDictionary(leaf => leaf.FullName);
    }

    private static HiddenTestResult Result(HiddenTest test, ITestResult? result, Submission submission)
    {
        if (result is null || result.ResultState.Status is TestStatus.Skipped or TestStatus.Inconclusive)
            return new HiddenTestResult(test, Passed: false, "the test did not run", result?.Message ?? "not reached");
        if (result.ResultState.Status is TestStatus.Passed or TestStatus.Warning)
            return new HiddenTestResult(test, Passed: true, "", "");
        return submission.Failures.TryGetValue(test.FullName, out var failure)
            ? new HiddenTestResult(test, Passed: false, failure.Hint, failure.Detail)
            : new HiddenTestResult(test, Passed: false, "the test failed", $"{result.Message}\n{result.StackTrace}");
    }

    private static HiddenTest? Describe(ITest test) => RunningTest.PropertyOf(test, ExerciseAttribute.Property) is string exercise
        ? new HiddenTest(
            exercise,
            test.FullName,
            $"{test.ClassName}.{test.MethodName}",
            RunningTest.PublicNameOf(test),
            RunningTest.PropertyOf(test, PointsAttribute.Property) as int?)
        : null;

    /// <summary>Other fixtures of the assembly are not built: what they prepare has nothing to do with grading.</summary>
    private static List<string> Fixtures(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => IsMarked(type) || type.GetMethods().Any(IsMarked)).Select(type => type.FullName!)];

    private static bool IsMarked(MemberInfo member) => member.IsDefined(typeof(ExerciseAttribute), inherit: true);

    private static IEnumerable<ITest> Leaves(ITest test) => test.IsSuite ? test.Tests.SelectMany(Leaves) : [test];

    private static IEnumerable<ITestResult> Leaves(ITestResult result) => result.HasChildren ? result.Children.SelectMany(Leaves) : [result];
}
