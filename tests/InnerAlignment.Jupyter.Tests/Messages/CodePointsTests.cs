using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Tests.Messages;

public class CodePointsTests
{
    [TestCase("", 0, 0)]
    [TestCase("abc", 2, 2)]
    [TestCase("🎲.x", 1, 2)]
    [TestCase("🎲🎲.x", 3, 5)]
    [TestCase("ä.x", 2, 2)]
    public void A_position_in_code_points_is_an_offset_in_units(string text, int codePoints, int offset)
    {
        Assert.That(CodePoints.ToOffset(text, codePoints), Is.EqualTo(offset));
        Assert.That(CodePoints.FromOffset(text, offset), Is.EqualTo(codePoints));
    }

    [TestCase(99, 3)]
    [TestCase(-1, 0)]
    public void A_position_outside_the_text_is_one_of_its_ends(int codePoints, int offset) =>
        Assert.That(CodePoints.ToOffset("abc", codePoints), Is.EqualTo(offset));
}
