using InnerAlignment.Lessons.Guidance;

namespace InnerAlignment.Lessons.Tests.Guidance;

public sealed class GlossaryTests
{
    [Test]
    public void Every_entry_is_complete_and_no_term_comes_twice()
    {
        var entries = Glossary.All().Entries;

        Assert.That(entries, Is.Not.Empty.And.All.Matches<GlossaryEntry>(entry => entry is { Term.Length: > 0, Definition.Length: > 0, Source.Length: > 0, Notebook.Length: > 0, Experiment.Length: > 0 }));
        Assert.That(entries.Select(entry => entry.Term), Is.Unique);
    }

    [Test]
    public void A_notebook_shows_its_own_terms() =>
        Assert.That(Glossary.Of("start-here.ipynb").Entries, Is.Not.Empty.And.All.Matches<GlossaryEntry>(entry => entry!.Notebook == "start-here.ipynb"));

    [Test]
    public void A_term_that_is_not_there_is_named() =>
        Assert.That(() => Glossary.Terms("mesa-telescope"), Throws.ArgumentException.With.Message.Contains("mesa-telescope"));
}
