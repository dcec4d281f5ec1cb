using InnerAlignment.BooleanFunctions;

namespace InnerAlignment.Tests.BooleanFunctions;

public sealed class TruthTableTests
{
    [Test]
    public void A_table_is_written_as_it_is_read()
    {
        var table = TruthTable.Parse("01101001");

        Assert.That(table, Is.EqualTo(TruthTable.Parity(3)));
        Assert.That(table.ToString(), Is.EqualTo("01101001"));
        Assert.That((table.Inputs, table.Rows, table.Ones), Is.EqualTo((3, 8, 4)));
    }

    [Test]
    public void The_first_input_is_the_most_significant_digit_of_the_row()
    {
        Assert.That(TruthTable.Input(3, 1).ToString(), Is.EqualTo("00001111"));
        Assert.That(TruthTable.Input(3, 3).ToString(), Is.EqualTo("01010101"));
        Assert.That(() => TruthTable.Input(3, 4), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Operators_work_row_by_row()
    {
        var (a, b) = (TruthTable.Input(2, 1), TruthTable.Input(2, 2));

        Assert.That((a & b).ToString(), Is.EqualTo("0001"));
        Assert.That((a | b).ToString(), Is.EqualTo("0111"));
        Assert.That((a ^ b).ToString(), Is.EqualTo("0110"));
        Assert.That((~a).ToString(), Is.EqualTo("1100"));
        Assert.That(() => a & TruthTable.Input(3, 1), Throws.ArgumentException.With.Message.Contains("2 inputs").And.Message.Contains("3"));
    }

    [Test]
    public void Majority_and_constants_have_the_ones_they_should()
    {
        Assert.That(TruthTable.Majority(7).Ones, Is.EqualTo(64));
        Assert.That(TruthTable.Constant(7, true).Ones, Is.EqualTo(128));
        Assert.That(TruthTable.Constant(0, true).ToString(), Is.EqualTo("1"));
    }

    // Units without a bias repeat themselves by halves: a hash that folds halves onto each other gives thousands of them the same number.
    [Test]
    public void Tables_that_repeat_themselves_have_different_hashes()
    {
        var tables = new ThresholdUnitPrior(7).Sample(20_000, seed: 1).Ranked.Select(entry => entry.Table).ToArray();

        Assert.That(tables.Select(table => table.GetHashCode()).Distinct().Count(), Is.GreaterThan(0.999 * tables.Length));
    }

    [TestCase("")]
    [TestCase("011")]
    [TestCase("01x0")]
    public void Text_that_is_no_table_is_refused(string text) =>
        Assert.That(() => TruthTable.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains($"\"{text}\""));

    [Test]
    public void Bits_beyond_the_table_are_refused()
    {
        Assert.That(() => new TruthTable(2, 16), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TruthTable(8, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
