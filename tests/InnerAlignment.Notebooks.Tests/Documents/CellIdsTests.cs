using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Tests.Documents;

public sealed class CellIdsTests
{
    [TestCase("adam-update")]
    [TestCase("setup")]
    [TestCase("step-2")]
    [TestCase("2-dimensions")]
    [TestCase("facade")]
    public void Words_joined_by_hyphens_are_readable(string id) => Assert.That(CellIds.IsReadable(id), Is.True);

    [TestCase("")]
    [TestCase("Setup")]
    [TestCase("a_b")]
    [TestCase("-a")]
    [TestCase("a--b")]
    [TestCase("42")]
    [TestCase("3f2a91bc")]
    [TestCase("0c9d1a2b-11aa-4bcd-8123-001122334455")]
    public void Anything_else_is_not(string id) => Assert.That(CellIds.IsReadable(id), Is.False);

    [TestCase("# The maze, for real", "the-maze-for-real")]
    [TestCase("#!fsharp\n\n// Two ways to stop", "two-ways-to-stop")]
    [TestCase("one two three four five six seven", "one-two-three-four-five-six")]
    [TestCase("§ — ?", "cell")]
    public void A_text_gives_its_first_words(string text, string id) => Assert.That(CellIds.FromText(text), Is.EqualTo(id));
}
