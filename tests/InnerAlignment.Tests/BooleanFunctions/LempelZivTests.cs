using CsCheck;
using InnerAlignment.BooleanFunctions;

namespace InnerAlignment.Tests.BooleanFunctions;

public sealed class LempelZivTests
{
    // By hand: log2 L = 7 times half the words of both directions. A constant counts 7 by definition.
    private static IEnumerable<TestCaseData> Complexities()
    {
        var x = Enumerable.Range(1, 7).Select(number => TruthTable.Input(7, number)).ToArray();
        yield return new(TruthTable.Constant(7, false), 7.0);
        yield return new(TruthTable.Constant(7, true), 7.0);
        yield return new(x.Aggregate((a, b) => a & b), 17.5);
        yield return new(x[0], 21.0);
        yield return new(x[6], 21.0);
        yield return new(x[0] & x[1], 21.0);
        yield return new(x[0] ^ x[1], 28.0);
        yield return new(x[0] ^ x[6], 28.0);
        yield return new(TruthTable.Majority(7), 70.0);
        yield return new(TruthTable.Parity(7), 91.0);
    }

    [TestCaseSource(nameof(Complexities))]
    public void Complexity_of_tables_of_seven_inputs(TruthTable table, double complexity) =>
        Assert.That(LempelZiv.Complexity(table), Is.EqualTo(complexity));

    // Lempel and Ziv (1976), section 2: 0 · 001 · 10 · 100 · 1000 · 101.
    [TestCase("0001101001000101", 6)]
    [TestCase("", 0)]
    [TestCase("1", 1)]
    [TestCase("0000000", 2)]
    public void Words_of_a_sequence(string sequence, int words) => Assert.That(LempelZiv.Words(Bits(sequence), sequence.Length), Is.EqualTo(words));

    [Test]
    public void Words_are_those_that_a_search_through_the_text_finds() =>
        Gen.Char["01"].Array[0, 128].Select(letters => new string(letters))
            .Sample(text => LempelZiv.Words(Bits(text), text.Length) == WordsByDefinition(text), iter: 2000);

    /// <summary>The definition, letter by letter: a word grows while it occurs in the text before its own last letter.</summary>
    private static int WordsByDefinition(string text)
    {
        var (words, start) = (0, 0);
        while (start < text.Length)
        {
            var length = 1;
            while (start + length < text.Length && text[..(start + length - 1)].Contains(text.Substring(start, length), StringComparison.Ordinal))
                length++;
            (words, start) = (words + 1, start + length);
        }
        return words;
    }

    private static UInt128 Bits(string text) => text.Select((letter, i) => (UInt128)(letter - '0') << i).Aggregate((UInt128)0, (a, b) => a | b);
}
