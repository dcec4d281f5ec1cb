using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Exports;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Tests.Exports;

/// <summary>Every export of a gradebook with names that no roster should hold, against the form that its reader publishes.</summary>
public sealed class GradeExportTests
{
    private static readonly DateTimeOffset Due = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Learners =
    [
        "ada", "-bob", "@cy+1", "=1+1", "=HYPERLINK(\"http://192.0.2.1\",\"ada\")", "=cmd|' /C calc'!A1", "Points Possible", "a,b;c", "say \"hi\"", "two\nlines", "\u0001<b>&amp;\U0001F600", " ",
    ];

    private string folder = null!;
    private GradeSheet sheet = null!;

    [OneTimeSetUp]
    public void Write_a_gradebook()
    {
        folder = Directory.CreateTempSubdirectory("gradebook-").FullName;
        using var book = Gradebook.Create(folder, [new("half", "1-a.ipynb", "Half <of> it", 3), new("step", "1-a.ipynb", "Step", 2)], "seed");
        foreach (var (index, learner) in Learners.Index())
            book.Add(Graded(learner, index));
        book.GiveManually("ada", "step", 1.25, "grace", "right idea");
        book.SetLateRule(new LateRule(Due, PercentPerDay: 10, Grace: TimeSpan.Zero), "grace");
        sheet = GradeSheet.Of(book);
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(folder, recursive: true);

    [Test]
    public void JUnit_satisfies_the_schema_of_Ant()
    {
        List<string> faults = [];
        var report = XDocument.Parse(Text("junit"));

        report.Validate(Schema(), (_, fault) => faults.Add(fault.Message));

        Assert.That(faults, Is.Empty);
        Assert.That(report.Root!.Elements().Select(suite => (string)suite.Attribute("id")!), Is.EqualTo(Enumerable.Range(0, Learners.Length).Select(id => $"{id}")));
        Assert.That(Named(report, "ada").Elements("testcase").Count(), Is.EqualTo(2));
        Assert.That((string)Named(report, "?<b>&amp;\U0001F600").Attribute("errors")!, Is.EqualTo("1"));
    }

    [Test]
    public void The_schema_of_Ant_finds_what_is_missing()
    {
        var report = XDocument.Parse(Text("junit"));
        report.Root!.Elements().First().Attribute("timestamp")!.Remove();

        Assert.That(() => report.Validate(Schema(), null), Throws.TypeOf<XmlSchemaValidationException>());
    }

    [Test]
    public void Gradescope_reads_a_file_for_each_learner()
    {
        var files = GradeExport.Files(sheet, "gradescope", "A");

        Assert.That(files.Select(file => file.Name), Is.EquivalentTo(Learners.Select(learner => $"{learner}/results.json")));
        foreach (var (name, text) in files)
        {
            using var results = JsonDocument.Parse(text);
            Assert.That(GradescopeForm.Faults(results.RootElement), Is.Empty, name);
        }

        using var ada = JsonDocument.Parse(files.Single(file => file.Name == "ada/results.json").Text);
        Assert.That(ada.RootElement.GetProperty("score").GetDouble(), Is.EqualTo(4.25));
        Assert.That(ada.RootElement.GetProperty("tests").EnumerateArray().Select(test => test.GetProperty("score").GetDouble()), Is.EqualTo([3, 1.25]));
    }

    [TestCase("""{"tests": [{"name": "a"}]}""")]
    [TestCase("""{"score": "4"}""")]
    [TestCase("""{"score": 4, "visibility": "sometimes"}""")]
    [TestCase("""{"score": 4, "points": 4}""")]
    public void The_rules_of_Gradescope_find_what_is_wrong(string json)
    {
        using var results = JsonDocument.Parse(json);
        Assert.That(GradescopeForm.Faults(results.RootElement), Is.Not.Empty);
    }

    /// <summary>Canvas's importer: the heads by their places, a row of points possible, and every other row a learner's.</summary>
    [Test]
    public void Canvas_imports_every_learner()
    {
        var rows = CsvReader.Read(Text("canvas"));

        Assert.That(rows[0], Is.EqualTo((string[])["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "A"]));
        Assert.That(rows.Where(row => row[0].Contains("Points Possible", StringComparison.Ordinal)), Is.EqualTo([rows[1]]));
        Assert.That(rows[1][5], Is.EqualTo("5"));
        Assert.That(rows.Select(row => row.Length), Has.All.EqualTo(6));
        Assert.That(rows[2..].Select(row => row[3]), Is.EquivalentTo(Learners.Select(Login)));
    }

    [Test]
    public void Nbgrader_reads_its_own_columns()
    {
        var rows = CsvReader.Read(Text("nbgrader"));

        Assert.That(
            string.Join(',', rows[0]),
            Is.EqualTo("assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score"));
        Assert.That(rows[1..].Select(row => row[3]), Is.EquivalentTo(Learners.Select(Login)));
        Assert.That(
            rows.Single(row => row[3] == "-bob"), Is.EqualTo((string[])["A", "2026-11-20 12:00:00", "2026-11-20 13:00:00", "-bob", "", "", "", "3", "0.3", "2.7", "5"]));
    }

    [TestCase("csv")]
    [TestCase("canvas")]
    [TestCase("nbgrader")]
    public void No_field_of_a_table_does_anything_in_a_spreadsheet(string format)
    {
        var fields = CsvReader.Read(Text(format)).SelectMany(row => row);

        Assert.That(fields.Where(field => field.Length > 0 && "=+-@\t\r".Contains(field[0])), Has.None.Matches<string>(field => field!.Any("(|!'\"[".Contains)));
    }

    [Test]
    public void The_same_grades_give_the_same_bytes() =>
        Assert.That(GradeExport.Formats.SelectMany(format => GradeExport.Files(Again(), format, "A")), Is.EqualTo(GradeExport.Formats.SelectMany(format => GradeExport.Files(sheet, format, "A"))));

    private GradeSheet Again()
    {
        using var book = Gradebook.Open(folder);
        return GradeSheet.Of(book);
    }

    /// <summary>As it is, but for the two that would call something.</summary>
    private static string Login(string learner) => learner.Contains("HYPERLINK", StringComparison.Ordinal) || learner.Contains("cmd", StringComparison.Ordinal) ? "'" + learner : learner;

    private string Text(string format) => GradeExport.Files(sheet, format, "A").Single().Text;

    private static XElement Named(XDocument report, string name) => report.Root!.Elements().Single(suite => (string)suite.Attribute("name")! == name);

    private static XmlSchemaSet Schema()
    {
        using var stream = typeof(GradeExportTests).Assembly.GetManifestResourceStream("junit.xsd")!;
        using var reader = XmlReader.Create(stream);
        XmlSchemaSet schemas = new();
        schemas.Add(null, reader);
        return schemas;
    }

    private static GradedSubmission Graded(string learner, int index) => new(
        learner, "content", Due.AddHours(index == 0 ? 0 : 1), 1, "tests", learner.Contains("<b>", StringComparison.Ordinal) ? "it holds a link, and \"more\"" : null,
        learner.Contains("<b>", StringComparison.Ordinal) ? [] : [Result("half", "A", 3, passed: true), Result("step", "B", 2, passed: false)], [], ["the locked cell '\u0002' was edited"]);

    private static HiddenTestResult Result(string exercise, string method, int points, bool passed) =>
        new(new HiddenTest(exercise, $"T.{method}(1)", $"T.{method}", $"{method} <&>", points), passed, passed ? "" : "a hint\u0000 \"quoted\"", passed ? "" : "a detail");
}
