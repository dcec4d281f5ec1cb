using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Exports;

/// <summary>Results as JUnit XML: a suite for each learner, a case for each hidden test, with public names and hints only.</summary>
internal static class JUnitReport
{
    public static string Of(GradeSheet sheet, string assignment)
    {
        XElement root = new("testsuites", new XAttribute("name", Plain(assignment)), sheet.Rows.Select(row => Suite(row.Submission)));
        return new XDeclaration("1.0", "utf-8", null) + "\n" + root + "\n";
    }

    private static XElement Suite(GradedSubmission submission) => new(
        "testsuite",
        new XAttribute("name", Plain(submission.Learner)),
        new XAttribute("tests", Number(submission.Refusal is null ? submission.Results.Length : 1)),
        new XAttribute("failures", Number(submission.Results.Count(result => !result.Passed))),
        new XAttribute("errors", submission.Refusal is null ? "0" : "1"),
        new XAttribute("skipped", "0"),
        submission.Refusal is { } refusal
            ? new XElement("testcase", new XAttribute("name", "handed in"), new XAttribute("classname", "submission"), new XElement("error", new XAttribute("message", Plain(refusal))))
            : submission.Results.Select(Case));

    private static XElement Case(HiddenTestResult result) => new(
        "testcase",
        new XAttribute("name", Plain(result.Test.PublicName)),
        new XAttribute("classname", result.Test.Exercise),
        result.Passed ? null : new XElement("failure", new XAttribute("message", Plain(result.Hint))));

    /// <summary>XML has no control characters.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune => Holds(rune.ToString()) ? rune.ToString() : "?"));

    private static bool Holds(string text) => text.Length == 1 ? XmlConvert.IsXmlChar(text[0]) : XmlConvert.IsXmlSurrogatePair(text[1], text[0]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
