using System.Text.Json;
using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Notebooks;

/// <summary>The map of the course and its glossary lead to what is there.</summary>
public sealed partial class CourseMapTests
{
    private static readonly Dictionary<string, string[]> Cells =
        CourseFiles.Notebooks.ToDictionary(name => name, name => NotebookReader.ReadFile(CourseFiles.Notebook(name)).Cells.Select(cell => cell.Id).ToArray());

    private static readonly string Map = File.ReadAllText(CourseFiles.Notebook("README.md"));

    private static IEnumerable<TestCaseData<JsonElement>> Terms =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(CourseFiles.Root.Path, "data", "glossary.json"))).RootElement.EnumerateArray()
            .Select(term => new TestCaseData<JsonElement>(term.Clone()).SetArgDisplayNames(term.GetProperty("term").GetString()!));

    /// <summary>The rows of the map: concept, notebook, cells, exercises.</summary>
    private static IEnumerable<TestCaseData<string, string, string[], string[]>> Rows => Row().Matches(Map).Select(row =>
        new TestCaseData<string, string, string[], string[]>(
            row.Groups["concept"].Value, row.Groups["notebook"].Value, Names(row.Groups["cells"].Value), Names(row.Groups["exercises"].Value))
            .SetArgDisplayNames(row.Groups["concept"].Value));

    [TestCaseSource(nameof(Terms))]
    public void A_term_of_the_glossary_is_shown_by_a_cell_that_exists(JsonElement term)
    {
        var notebook = term.GetProperty("notebook").GetString()!;

        Assert.That(Cells, Does.ContainKey(notebook));
        Assert.That(Cells[notebook], Does.Contain(term.GetProperty("experiment").GetString()));
    }

    [TestCaseSource(nameof(Rows))]
    public void A_row_of_the_map_names_a_notebook_cells_and_exercises_that_exist(string concept, string notebook, string[] cells, string[] exercises)
    {
        Assert.That(concept, Is.Not.Empty);
        Assert.That(Cells, Does.ContainKey(notebook));
        Assert.That(cells, Is.Not.Empty.And.SubsetOf(Cells[notebook]));
        Assert.That(exercises.Select(slug => $"exercise-{slug}"), Is.SubsetOf(Cells[notebook]));
    }

    [TestCaseSource(typeof(CourseFiles), nameof(CourseFiles.Notebooks))]
    public void A_link_to_a_cell_of_another_notebook_leads_to_one_that_exists(string notebook)
    {
        var links = NotebookReader.ReadFile(CourseFiles.Notebook(notebook)).Cells.SelectMany(cell => LinkToCell().Matches(cell.Source)).ToArray();

        var lost = links.Where(link => Cells.GetValueOrDefault(Target(notebook, link.Groups["notebook"].Value))?.Contains(link.Groups["cell"].Value) != true);

        Assert.That(lost.Select(link => link.Value), Is.Empty);
    }

    [Test]
    public void The_map_has_every_notebook_and_every_exercise_of_a_part()
    {
        var inParts = CourseCatalog.Load(CourseFiles.Root).Notebooks.Where(notebook => notebook.Part.Length > 0 && notebook.Path.Contains('/', StringComparison.Ordinal)).ToArray();

        Assert.That(Rows.Select(row => row.Arguments[1]).Distinct(), Is.EquivalentTo(inParts.Select(notebook => notebook.Path)));
        Assert.That(Rows.SelectMany(row => (string[])row.Arguments[3]!).Distinct(), Is.EquivalentTo(inParts.SelectMany(notebook => notebook.Exercises.Select(exercise => exercise.Slug))));
        Assert.That(Rows.Count(), Is.EqualTo(Map.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains(".ipynb", StringComparison.Ordinal))), "a row that is not read");
    }

    private static string Target(string notebook, string link) =>
        CourseFiles.Root.Relative(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(CourseFiles.Notebook(notebook))!, link)));

    private static string[] Names(string cell) => [.. Name().Matches(cell).Select(name => name.Groups["name"].Value)];

    [GeneratedRegex(@"^\| (?<concept>[^|]+) \| \[[^\]]+\]\((?<notebook>[^)]+\.ipynb)\) \| (?<cells>[^|]+) \| (?<exercises>[^|]*) ?\|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<notebook>[^)#]+\.ipynb)#cell-(?<cell>[^)]+)\)")]
    private static partial Regex LinkToCell();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
