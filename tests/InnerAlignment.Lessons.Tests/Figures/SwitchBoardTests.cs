using InnerAlignment.Lessons.Figures;

namespace InnerAlignment.Lessons.Tests.Figures;

public sealed class SwitchBoardTests
{
    [Test]
    public void It_says_in_words_what_stands_at_first()
    {
        var board = SwitchBoard.Of("Plans", [new("g", [0.1, 0.9], Start: 1), new("N", [0, 5])], setting => setting[0] > 0.5 ? "DC" : "DD", ('C', "complies"), ('D', "defects"));

        Assert.That(Shown.Bundle(board)["text/plain"], Is.EqualTo("Plans. At g 0.9, N 0: DC (C complies, D defects). 4 settings in all."));
    }

    [TestCase("CC", "C", "'CC' is none")]
    [TestCase("C", "X", "'X' is none")]
    public void A_word_of_another_length_or_letter_is_refused(string first, string second, string said) =>
        Assert.That(() => SwitchBoard.Of("t", [new("x", [0, 1])], setting => setting[0] == 0 ? second : first, ('C', "c")), Throws.ArgumentException.With.Message.Contains(said));

    [Test]
    public void Too_many_settings_are_refused_before_any_is_computed()
    {
        double[] hundred = new double[100];

        Assert.That(() => SwitchBoard.Of("t", [new("x", hundred), new("y", hundred), new("z", hundred)], _ => throw new InvalidOperationException(), ('C', "c")),
            Throws.ArgumentException.With.Message.Contains("1,000,000 settings"));
    }

    [Test]
    public void A_knob_starts_at_one_of_its_values() =>
        Assert.That(() => new Knob("x", [1, 2], Start: 2), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("'x' has 2 values"));
}
