using InnerAlignment.BooleanFunctions;
using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>1-search/2-algorithmic-range</c>.</summary>
public static class RangeChecks
{
    /// <summary>Hidden units enough for every function of seven inputs: one for each row with the rarer value.</summary>
    private const int Enough = 64;

    private const int MostParameters = 100_000;
    private const int Draws = 500;
    private const double Gain = 10;

    /// <summary>Checks the table of an output unit that reads hidden units.</summary>
    /// <param name="answer">From the reader's table <c>[2^k]</c> and the tables of the hidden units <c>[k][2^n]</c> to the network's table <c>[2^n]</c>.</param>
    public static Verdict ComposeUnits(Func<bool[], bool[][], bool[]> answer) => Check.For("compose-units")
        .Case(
            "compose (AND = 0001, [ x1 = 0011; x2 = 0101 ])", () => Digits(answer(Bools("0001"), [Bools("0011"), Bools("0101")])), "0001",
            mistakes: [Mistake.Gives("0000", "how many hidden units say 1 is not enough: the reader must know which of them do")])
        .Case(
            "compose (\"the first and not the second\" = 0010, [ x1 = 0011; x2 = 0101 ])",
            () => Digits(answer(Bools("0010"), [Bools("0011"), Bools("0101")])), "0010",
            mistakes: [Mistake.Gives("0100", "the digits are in the wrong order: the first hidden unit's answer is the most significant")])
        .Case("compose (NOT = 10, [ x2 = 0101 ])", () => Digits(answer(Bools("10"), [Bools("0101")])), "1010")
        .Case(
            "compose (\"the first and not the second, or the third\" = 01011101, [ at least one; at least two; all three ])",
            () => Digits(answer(Bools("01011101"), [Bools("01111111"), Bools("00010111"), Bools("00000001")])), "01101001",
            mistakes: [Mistake.Where<string>(_ => true, "this reads two hidden units: there may be one, or three")])
        .Verdict();

    /// <summary>Checks a proof that no threshold unit computes a table.</summary>
    /// <param name="answer">From a table <c>[2^n]</c> to four rows: two with value 1, then two with value 0 and the same sum; or none.</param>
    public static Verdict Obstruction(Func<bool[], int[]> answer) => Check.For("out-of-range")
        .Case(
            "Obstruction(x1 xor x2 = 0110)", () => Pairs(answer(Bools("0110"))), [1, 2, 0, 3],
            mistakes: [Mistake.Gives<int[]>([0, 3, 1, 2], "the two rows with value 1 come first, then the two with value 0")])
        .Case(
            "Obstruction(x1 and x2 = 0001)", () => Pairs(answer(Bools("0001"))), [],
            mistakes: [Mistake.Where<int[]>(rows => rows.Length > 0, "a unit computes AND: weights 1 and 1, bias −1.5")])
        .Case(
            "Obstruction(x3 and not x1 = 01010000)", () => Pairs(answer(Bools("01010000"))), [],
            mistakes:
            [
                Mistake.Where<int[]>(
                    rows => rows.Length == 4 && rows[0] + rows[1] == rows[2] + rows[3],
                    "the numbers of the rows were added: 1 + 3 = 0 + 4, but 001 and 011 do not add up to 000 and 100 input by input"),
            ])
        .Case(
            "Obstruction(not x1, and x2 xor x3 = 01100000)", () => Pairs(answer(Bools("01100000"))), [1, 2, 0, 3],
            mistakes: [Mistake.Gives<int[]>([], "only pairs of opposite corners of the whole cube were tried: any two pairs with the same sum will do")])
        .Verdict();

    /// <summary>Checks the exact distribution of the number of ones when signs are random.</summary>
    /// <param name="answer">From the sizes of the weights <c>[n]</c> and of the bias to probabilities <c>[2^n + 1]</c>.</param>
    /// <remarks>Expected values by hand: two and eight sign patterns.</remarks>
    public static Verdict SignPrior(Func<double[], double, double[]> answer) => Check.For("sign-prior")
        .Case(
            "OnesDistribution(sizes: [1], bias: 0)", () => answer([1], 0), [0.5, 0.5, 0],
            mistakes:
            [
                Mistake.Gives<double[]>([0, 0.5, 0.5], "the inequality is strict: a unit that receives exactly 0 answers 0"),
                Mistake.Where<double[]>(shares => shares.Length != 3, "one entry for each number of ones, from none to all 2^n: that is 2^n + 1 entries"),
                Mistake.Where<double[]>(shares => shares.Sum() > 1.5, "these are counts: divide by the number of sign patterns"),
            ])
        .Case(
            "OnesDistribution(sizes: [1, 3], bias: 2.5)", () => answer([1, 3], 2.5), [0.25, 0.125, 0.25, 0.125, 0.25],
            mistakes:
            [
                Mistake.Gives<double[]>([0, 0, 0.25, 0.25, 0.5], "the bias keeps its sign here: it is drawn by a coin too"),
                Mistake.Gives<double[]>(
                    [0.0625, 0.25, 0.375, 0.25, 0.0625], "the rows were taken for independent coins: they share their weights, so their answers are not independent"),
            ])
        .Verdict();

    /// <summary>Checks a text cut into Lempel-Ziv words.</summary>
    /// <param name="answer">From a text to its words in order.</param>
    /// <remarks>Lempel and Ziv (1976), section 2, for the third case; the others by hand.</remarks>
    public static Verdict LempelZivWords(Func<string, string[]> answer) => Check.For("lempel-ziv-words")
        .Case(
            "LempelZivWords(\"01010101\")", () => answer("01010101"), ["0", "1", "010101"],
            mistakes:
            [
                Mistake.Gives<string[]>(["0", "1", "01", "010", "1"], "this compares with earlier words only (that is the later LZ78): a copy may begin anywhere in the text before"),
                Mistake.Gives<string[]>(["0", "1", "010", "101"], "here a copy must end before the word begins: it may run into the word itself"),
                Mistake.Gives<string[]>(["0", "1"], "the last word is missing: at the end of the text a copy that has not become new yet is a word too"),
            ])
        .Case("LempelZivWords(\"\")", () => answer(""), [])
        .Case(
            "LempelZivWords(\"0001101001000101\")", () => answer("0001101001000101"), ["0", "001", "10", "100", "1000", "101"],
            mistakes:
            [
                Mistake.Where<string[]>(words => words is ["0", "00", "1", "1", ..], "a word ends with the letter that makes it new, not before it"),
            ])
        .Verdict();

    /// <summary>Checks a network with more parameters, the same range, and simpler functions.</summary>
    /// <param name="answer">From the widths of a network's hidden layers to those of the other network.</param>
    public static Verdict SimplerWithMore(Func<int[], int[]> answer)
    {
        int[] small = [Enough];
        const string call = "SimplerWithMore([64])";
        return Check.For("simpler-with-more")
            .Holds(
                "every layer has 64 units or more", () => answer([.. small]) is { Length: > 0 } widths && widths.All(width => width >= Enough),
                "a layer of fewer than 64 units may not pass everything on: the range was to stay what it is, all functions", call)
            .Holds(
                "it has at least twice as many parameters, and 100,000 at most",
                () => Parameters(answer([.. small])) is var count && count >= 2 * Parameters(small) && count <= MostParameters,
                "count the parameters: (inputs + 1) times units, layer by layer; 7-64-1 has 577", call)
            .Case(
                $"mean complexity of {Draws} random networks of {call}, beside {Draws} of 7-64-1", () => Comparison(small, answer([.. small])),
                Comparison(Gain),
                mistakes:
                [
                    Mistake.Where<string>(
                        _ => answer([.. small]).Length <= small.Length, "wider only: past a few dozen units the width makes random functions neither simpler nor more complex"),
                    Mistake.Where<string>(_ => true, "deeper is the right direction, and this is not far enough"),
                ])
            .Verdict();
    }

    private static string Comparison(int[] small, int[] large) => Comparison(MeanComplexity(small, seed: 1) - MeanComplexity(large, seed: 2));

    private static string Comparison(double gain) =>
        gain >= Gain ? "simpler by 10 bits or more" : FormattableString.Invariant($"{(gain < 0 ? "more complex" : "simpler")} by {Math.Abs(gain):0.0} bits");

    private static double MeanComplexity(int[] hidden, ulong seed) =>
        new NetworkPrior(7, hidden, new UniformWeights()).Sample(Draws, seed).Mean(LempelZiv.Complexity);

    private static int Parameters(int[] hidden) => new NetworkPrior(7, hidden, new UniformWeights()).ParameterCount;

    /// <summary>Rows of a pair have no order: the smaller one first.</summary>
    private static int[] Pairs(int[] rows) =>
        rows.Length == 4 ? [Math.Min(rows[0], rows[1]), Math.Max(rows[0], rows[1]), Math.Min(rows[2], rows[3]), Math.Max(rows[2], rows[3])] : rows;

    private static bool[] Bools(string digits) => [.. digits.Select(digit => digit == '1')];

    private static string Digits(bool[] table) => string.Concat(table.Select(value => value ? '1' : '0'));
}
