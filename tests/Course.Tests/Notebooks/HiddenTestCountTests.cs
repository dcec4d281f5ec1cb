using InnerAlignment.Course.Index;

namespace InnerAlignment.Course.Tests.Notebooks;

public sealed class HiddenTestCountTests
{
    [TestCase("[Exercise(\"a\")] public class C { [Test] public void M() {} [TestCase(1)] [TestCase(2)] public void N(int x) {} void Helper() {} }", 3)]
    [TestCase("public class C { [Exercise(\"a\"), Points(1)] public Task M() => X(); [Test] public void N() {} }", 1)]
    [TestCase("public class C { [Exercise(\"a\")] [TestCase(new[] { 1 }), TestCase(2)] public void M(int x) {} }", 2)]
    [TestCase("public class C { [Test] public void M() {} /* [Exercise(\"a\")] */ }", 0)]
    [TestCase("public class C { [Grading.ExerciseAttribute(\"a\")] public void M() {} }", 1)]
    public void Tests_are_counted_by_their_attributes(string source, int count) =>
        Assert.That(HiddenTestCount.InSource(source, "C.cs").Where(test => test.Slug == "a").Sum(test => test.Count), Is.EqualTo(count));

    [TestCase("[TestCaseSource(nameof(All))] public void M(int x) {}", "TestCaseSource")]
    [TestCase("public void M([Values(1, 2)] int x) {}", "Values")]
    public void Cases_that_syntax_cannot_count_are_refused_by_name(string method, string attribute) => Assert.That(
        () => HiddenTestCount.InSource($"public class C {{ [Exercise(\"a\")] {method} }}", "C.cs").ToArray(),
        Throws.TypeOf<InvalidDataException>().With.Message.Contains($"C.cs: M: [{attribute}]"));
}
