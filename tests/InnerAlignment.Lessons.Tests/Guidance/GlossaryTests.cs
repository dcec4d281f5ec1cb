using InnerAlignment.Lessons.Guidance;

namespace InnerAlignment.Lessons.Tests.Guidance;

public sealed class GlossaryTests
{
    [Test]
    public void Every_entry_is_complete_and_no_term_comes_twice()
    {
        var entries = Glossary.All().Entries;

        Assert.That(entries, Is.Not.Empty);
        Assert.That(entries.SelectMany(Texts), Has.All.Not.Empty);
        Assert.That(entries.Select(entry => entry.Term), Is.Unique);
    }

    [Test]
    public void A_notebook_shows_its_own_terms() =>
        Assert.That(Glossary.Of("start-here.ipynb").Entries.Select(entry => entry.Notebook), Is.Not.Empty.And.All.EqualTo("start-here.ipynb"));

    private static string[] Texts(GlossaryEntry entry) => [entry.Term, entry.Definition, entry.Source, entry.Notebook, entry.Experiment];

    [Test]
    public void A_term_that_is_not_there_is_named() =>
        Assert.That(() => Glossary.Terms("mesa-telescope"), Throws.ArgumentException.With.Message.Contains("mesa-telescope"));
}
