using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Exports;

/// <summary>Results as JUnit XML: a suite for each learner, a case for each hidden test, with public names and hints only.</summary>
/// <remarks>
/// The form is the strictest in use, that of Ant's JUnit task (<see href="https://github.com/windyroad/JUnit-Schema"/>): what it takes, Jenkins and the others take.
/// It asks for times and a host: the time is that of handing in, durations are 0 and the host has no name, because the same grades give the same bytes.
/// </remarks>
internal static class JUnitReport
{
    public static string Of(GradeSheet sheet, string assignment)
    {
        XElement root = new("testsuites", sheet.Rows.Select((row, index) => Suite(row.Submission, assignment, index)));
        return new XDeclaration("1.0", "utf-8", null) + "\n" + root + "\n";
    }

    private static XElement Suite(GradedSubmission submission, string assignment, int index) => new(
        "testsuite",
        new XAttribute("name", Name(submission.Learner)),
        new XAttribute("package", Name(assignment)),
        new XAttribute("id", Number(index)),
        new XAttribute("timestamp", submission.SubmittedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
        new XAttribute("hostname", "localhost"),
        new XAttribute("tests", Number(submission.Refusal is null ? submission.Results.Length : 1)),
        new XAttribute("failures", Number(submission.Results.Count(result => !result.Passed))),
        new XAttribute("errors", submission.Refusal is null ? "0" : "1"),
        new XAttribute("skipped", "0"),
        new XAttribute("time", "0"),
        new XElement("properties"),
        submission.Refusal is { } refusal ? Case("handed in", "submission", Wrong("error", "refused", refusal)) : submission.Results.Select(Case),
        new XElement("system-out", Plain(string.Join('\n', submission.Notes))),
        new XElement("system-err"));

    private static XElement Case(HiddenTestResult result) =>
        Case(result.Test.PublicName, result.Test.Exercise, result.Passed ? null : Wrong("failure", "hidden test", result.Hint));

    private static XElement Case(string name, string exercise, XElement? wrong) =>
        new("testcase", new XAttribute("name", Name(name)), new XAttribute("classname", exercise), new XAttribute("time", "0"), wrong);

    private static XElement Wrong(string kind, string type, string message) => new(kind, new XAttribute("message", Plain(message)), new XAttribute("type", type));

    /// <summary>A name is not blank.</summary>
    private static string Name(string text) => string.IsNullOrWhiteSpace(text) ? "?" : Plain(text);

    /// <summary>XML has no control characters.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune => Holds(rune.ToString()) ? rune.ToString() : "?"));

    private static bool Holds(string text) => text.Length == 1 ? XmlConvert.IsXmlChar(text[0]) : XmlConvert.IsXmlSurrogatePair(text[1], text[0]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
