using InnerAlignment.Course.Report;
using InnerAlignment.Grading.Calls;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Feedback;

/// <summary>What a teacher reads of the class: how points are spread, what was hardest, what went wrong most often and how.</summary>
internal sealed class ClassPage(GradeSheet sheet)
{
    private const int Bins = 10;
    private const int Hints = 15;

    private int Learners => sheet.Rows.Length;

    public string Render() => FeedbackPage.Render("The class", Html.Of(
        $"""
        <h1>The class: {Html.Count(Learners, "learner")}, {Html.Count(sheet.Points, "point")}</h1>
        <p>On average {Average():0.0} points.</p>
        <h2>Distribution</h2>{Distribution()}
        <h2>Exercises, the hardest first</h2>{Exercises()}
        <h2>What went wrong most often</h2>{Wrong()}
        <h2>Refused, tampered with, out of time</h2>{Noticed()}
        """));

    private double Average() => sheet.Rows.Select(row => row.Total).DefaultIfEmpty().Average();

    private Html Distribution()
    {
        var counts = sheet.Rows.CountBy(row => Math.Min(Bins - 1, (int)(Bins * row.Total / Math.Max(1, sheet.Points)))).ToDictionary();
        return Table(["Percent of the points", "#Learners", ""], Enumerable.Range(0, Bins).Select(bin => (Html[])
        [
            Html.Of($"{bin * 100 / Bins} to {(bin == Bins - 1 ? 100 : ((bin + 1) * 100 / Bins) - 1)}"),
            Html.Of($"{counts.GetValueOrDefault(bin)}"),
            Html.Of($"<div class=\"bar\" style=\"width:{100.0 * counts.GetValueOrDefault(bin) / Math.Max(1, Learners):0.0}%\"></div>"),
        ]));
    }

    private Html Exercises() => Table(["Exercise", "#Points on average", "#of", "#Not answered"], sheet.Exercises
        .Select((exercise, index) => (exercise, Mean: sheet.Rows.Select(row => row.Points[index]).DefaultIfEmpty().Average()))
        .OrderBy(entry => entry.Mean / entry.exercise.Points)
        .Select(entry => (Html[])[Html.Text(entry.exercise.Title), Html.Of($"{entry.Mean:0.0}"), Html.Of($"{entry.exercise.Points}"), Html.Of($"{NotAnswered(entry.exercise.Slug)}")]));

    private int NotAnswered(string slug) => sheet.Rows.Count(row =>
        row.Submission.Results.Where(result => result.Test.Exercise == slug).All(result => !result.Passed && result.Hint == CallFailure.NotAnswered));

    private Html Wrong() => Table(["Exercise", "Hint", "#Learners"], sheet.Rows
        .SelectMany(row => row.Submission.Results.Where(result => !result.Passed && result.Hint != CallFailure.NotAnswered).Select(result => (result.Test.Exercise, result.Hint)).Distinct())
        .CountBy(entry => entry).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(Hints)
        .Select(entry => (Html[])[Html.Text(entry.Key.Exercise), Html.Text(entry.Key.Hint), Html.Of($"{entry.Value}")]));

    private Html Noticed() => Table(["Learner", "What"], sheet.Rows.SelectMany(row => Told(row.Submission).Select(what => (Html[])[Html.Text(row.Submission.Learner), Html.Text(what)])));

    private static IEnumerable<string> Told(GradedSubmission submission) =>
    [
        .. submission.Refusal is { } refusal ? [refusal] : (string[])[],
        .. submission.Notes,
        .. submission.Results.Where(result => result.Detail.Contains(CallFailure.TimedOut, StringComparison.Ordinal)).Select(result => $"{result.Test.Exercise}: {result.Hint}").Distinct(),
    ];

    private static Html Table(string[] heads, IEnumerable<Html[]> rows)
    {
        var all = rows.ToArray();
        return all.Length == 0 ? Html.Of($"<p class=\"soft\">Nothing.</p>") : Html.Of(
            $"""
            <div class="scroll"><table><tr>{heads.Select(head => Html.Of($"<th{Number(head)}>{head.TrimStart('#')}</th>"))}</tr>
            {all.Select(row => Html.Of($"<tr>{row.Zip(heads, (cell, head) => Html.Of($"<td{Number(head)}>{cell}</td>"))}</tr>"))}</table></div>
            """);
    }

    private static Html Number(string head) => head.StartsWith('#') ? new(" class=\"number\"") : Html.None;
}
