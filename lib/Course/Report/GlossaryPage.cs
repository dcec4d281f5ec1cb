using System.Collections.Immutable;
using InnerAlignment.Course.Run;

namespace InnerAlignment.Course.Report;

/// <summary>The terms of the course in alphabetical order, each with the way to the cell that shows it; and the way back, below such a cell.</summary>
internal sealed class GlossaryPage(ImmutableArray<GlossaryTerm> terms)
{
    public const string FileName = "glossary.html";

    private readonly ILookup<(string Notebook, string Cell), GlossaryTerm> shown = terms.ToLookup(term => (term.Notebook, term.Experiment));

    /// <summary>The page; a term whose notebook was not run names the notebook without a link.</summary>
    public string Render(IEnumerable<ExecutedNotebook> notebooks)
    {
        var pages = notebooks.ToDictionary(one => one.Record.Path);
        var entries = terms.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase).Select(term => Entry(term, pages.GetValueOrDefault(term.Notebook)));
        return new Layout("Glossary", "") { HasCode = true }.Render(Html.Of(
            $"""
            <h1>Glossary</h1>
            <p class="lead">The words of the course in the course's own words, each with the experiment that shows it.</p>
            <dl class="terms">{entries}</dl>
            """));
    }

    /// <summary>The terms that a cell shows, with links to their definitions.</summary>
    /// <param name="notebook">The cell's notebook, from <c>notebooks/</c>.</param>
    /// <param name="cell">The cell's id.</param>
    /// <param name="up">From the cell's page to the report's folder.</param>
    public Html Back(string notebook, string cell, string up)
    {
        var links = shown[(notebook, cell)].Select(term => Html.Of($"<a href=\"{up}{FileName}#{term.Id}\">{term.Term}</a>")).ToArray();
        return links.Length == 0 ? Html.None : Html.Of($"<p class=\"shows\">In the glossary: {links.SelectMany((link, i) => i == 0 ? [link] : new[] { Html.Text(" · "), link })}</p>");
    }

    private static Html Entry(GlossaryTerm term, ExecutedNotebook? notebook)
    {
        var place = notebook?.Notebook is { } page
            ? Html.Of($"<a href=\"{notebook.Record.Stem}.html#cell-{term.Experiment}\">{page.Title}</a>")
            : Html.Text(term.Notebook);
        return Html.Of($"<dt id=\"{term.Id}\">{term.Term}</dt><dd>{Prose.Line(term.Definition)}<p class=\"facts\"><span>{term.Source}</span><span>shown in {place}</span></p></dd>");
    }
}
