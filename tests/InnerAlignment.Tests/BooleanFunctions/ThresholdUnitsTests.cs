using InnerAlignment.BooleanFunctions;

namespace InnerAlignment.Tests.BooleanFunctions;

public sealed class ThresholdUnitsTests
{
    // OEIS A000609 with a bias, A034997 without.
    [TestCase(1, true, 4)]
    [TestCase(2, true, 14)]
    [TestCase(3, true, 104)]
    [TestCase(4, true, 1882)]
    [TestCase(1, false, 2)]
    [TestCase(2, false, 6)]
    [TestCase(3, false, 32)]
    [TestCase(4, false, 370)]
    [TestCase(5, false, 11292)]
    public void Functions_of_one_threshold_unit_are_as_many_as_published(int inputs, bool bias, int count)
    {
        var units = ThresholdUnits.All(inputs, bias).ToArray();

        Assert.That(units, Has.Length.EqualTo(count));
        Assert.That(units.Select(unit => unit.Table).Distinct().Count(), Is.EqualTo(count));
        Assert.That(units.All(unit => bias || unit.Bias == 0));
    }

    // Muroga, Tsuboi and Baugh (1970): up to eight inputs, a function is a threshold function exactly when no two ones have the sum of two zeros.
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Enumeration_agrees_with_asummability(int inputs)
    {
        var enumerated = ThresholdUnits.All(inputs).Select(unit => unit.Table).ToHashSet();

        var asummable = Enumerable.Range(0, 1 << (1 << inputs)).Select(bits => new TruthTable(inputs, (UInt128)(uint)bits)).Where(IsAsummable);

        Assert.That(enumerated.SetEquals(asummable));
    }

    [Test]
    public void Parity_of_three_needs_three_hidden_units()
    {
        Assert.That(ThresholdUnits.Range(3, 1), Has.Count.EqualTo(104));
        Assert.That(ThresholdUnits.Range(3, 2), Does.Not.Contain(TruthTable.Parity(3)));
        Assert.That(ThresholdUnits.Range(3, 3), Has.Count.EqualTo(256));
    }

    [Test]
    public void Hidden_units_only_widen_the_range() =>
        Assert.That(ThresholdUnits.Range(3, 2).IsSupersetOf(ThresholdUnits.Range(3, 1)) && ThresholdUnits.Range(2, 2).Count == 16);

    [Test]
    public void Out_of_reach_is_said() => Assert.That(() => ThresholdUnits.All(6).Count(), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static bool IsAsummable(TruthTable table)
    {
        var seen = new Dictionary<int, bool>();
        for (var one = 0; one < table.Rows; one++)
            for (var other = 0; other <= one; other++)
                if (table[one] == table[other] && !seen.TryAdd(Sum(one, other), table[one]) && seen[Sum(one, other)] != table[one])
                    return false;
        return true;
    }

    /// <summary>The sum of two rows, digit by digit: no digit exceeds 2, so four bits a digit are enough.</summary>
    private static int Sum(int one, int other) => Spread(one) + Spread(other);

    private static int Spread(int row) => (row & 1) | (row & 2) << 3 | (row & 4) << 6 | (row & 8) << 9;
}
