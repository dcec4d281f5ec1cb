using System.Text;
using InnerAlignment.BooleanFunctions;
using InnerAlignment.Grading;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>1-search/2-algorithmic-range</c>.</summary>
public sealed class AlgorithmicRangeTests
{
    [Exercise("compose-units"), Points(1)]
    public async Task One_hidden_unit_is_passed_on_or_turned_round()
    {
        var hidden = Table(8);

        await Submission.Call<bool[]>("compose", new[] { true, false }, new[] { hidden })
            .ShouldEqual([.. hidden.Select(value => !value)], hint: "this reads two hidden units: there may be one, or three");
    }

    [Exercise("compose-units"), Points(1)]
    public async Task Three_hidden_units_are_read_in_order() => await ComposesAsync(hidden: 3, inputs: 3);

    [Exercise("compose-units"), Points(1)]
    public async Task Four_hidden_units_of_four_inputs_are_read_in_order() => await ComposesAsync(hidden: 4, inputs: 4);

    [Exercise("out-of-range"), Points(1)]
    public async Task What_a_unit_computes_has_no_obstruction()
    {
        var (weights, bias) = (Submission.Random.Normals(4), Submission.Random.Normal());
        bool[] table = [.. Enumerable.Range(0, 16).Select(row => bias + weights.Where((_, i) => (row >> i & 1) != 0).Sum() > 0)];

        await Submission.Call<int[]>("Obstruction", table).ShouldEqual([], hint: "a threshold unit computes this table, so there is no such proof");
    }

    [Exercise("out-of-range"), Points(1)]
    public async Task Of_all_functions_of_two_inputs_two_are_out_of_range()
    {
        var obstructed = 0;
        for (var bits = 0; bits < 16; bits++)
            obstructed += (await Submission.Call<int[]>("Obstruction", Enumerable.Range(0, 4).Select(row => (bits >> row & 1) != 0).ToArray())).Length > 0 ? 1 : 0;

        Submission.Require(obstructed == 2, $"2 of 16 functions have an obstruction, {obstructed} were found", "of the 16 functions of two inputs, only XOR and its opposite are out of range");
    }

    [Exercise("out-of-range"), Points(2)]
    public async Task A_hidden_square_is_found()
    {
        // A face of the cube that carries XOR: two ones and two zeros with the same sum, somewhere among 32 rows of a threshold function.
        var (first, second) = (Submission.Random.Whole(0, 1), Submission.Random.Whole(2, 4));
        var corner = Submission.Random.Whole(0, 31) & ~(1 << first) & ~(1 << second);
        var weights = Submission.Random.Uniforms(5, -1, 1);
        bool[] table = [.. Enumerable.Range(0, 32).Select(row => weights.Where((_, i) => (row >> i & 1) != 0).Sum() > 0.3)];
        (table[corner], table[corner | 1 << first | 1 << second]) = (false, false);
        (table[corner | 1 << first], table[corner | 1 << second]) = (true, true);

        await Submission.Call<int[]>("Obstruction", table).ShouldSatisfy(
            rows => IsProof(table, rows), "two rows with value 1 and two with value 0, of the same sum",
            hint: "two rows with value 1, then two with value 0, that have the same sum input by input");
    }

    [Exercise("sign-prior"), Points(1)]
    public async Task Without_a_bias_all_numbers_of_ones_but_the_last_are_equally_likely()
    {
        var inputs = Submission.Random.Whole(2, 5);
        double[] law = [.. Enumerable.Repeat(1.0 / (1 << inputs), 1 << inputs), 0];

        await Submission.Call<double[]>("OnesDistribution", Submission.Random.Uniforms(inputs, 0.1, 5), 0.0)
            .ShouldEqualWithin(law, 1e-9, hint: "without a bias, Mingard's law holds: 0 to 2^n − 1 ones with probability 2^−n each");
    }

    [Exercise("sign-prior"), Points(1)]
    public async Task A_large_bias_decides_alone()
    {
        var distribution = new double[9];
        (distribution[0], distribution[8]) = (0.5, 0.5);

        await Submission.Call<double[]>("OnesDistribution", Submission.Random.Uniforms(3, 0.1, 1), 10.0)
            .ShouldEqualWithin(distribution, 1e-9, hint: "the bias keeps its sign here: it is drawn by a coin too");
    }

    [Exercise("sign-prior"), Points(2)]
    public async Task Every_sign_pattern_counts_once()
    {
        var (sizes, bias) = (Submission.Random.Uniforms(4, 0.1, 3), Submission.Random.Uniform(0.5, 2));

        await Submission.Call<double[]>("OnesDistribution", sizes, bias)
            .ShouldEqualWithin(OnesOfUnits(sizes, bias), 1e-9, hint: "go through all 2^(n+1) patterns of signs, count each unit's ones, and add its share");
    }

    [Exercise("lempel-ziv-words"), Points(1)]
    public async Task The_shortest_texts_have_the_words_they_should()
    {
        await Submission.Call<string[]>("LempelZivWords", "").ShouldEqual([], hint: "a text without letters has no words");
        await Submission.Call<string[]>("LempelZivWords", "1").ShouldEqual(["1"], hint: "a single letter is a word");
    }

    [Exercise("lempel-ziv-words"), Points(2)]
    public async Task A_period_is_written_once_and_copied()
    {
        var (period, times) = (Submission.Random.Whole(2, 5), Submission.Random.Whole(4, 9));
        var run = new string('0', period - 1) + "1";
        string[] words = period == 2 ? ["0", "1", new StringBuilder().Insert(0, run, times - 1).ToString()]
            : ["0", run[1..], new StringBuilder().Insert(0, run, times - 1).ToString()];

        await Submission.Call<string[]>("LempelZivWords", new StringBuilder().Insert(0, run, times).ToString())
            .ShouldEqual(words, hint: "here a copy must end before the word begins: it may run into the word itself");
    }

    [Exercise("lempel-ziv-words"), Points(2)]
    public async Task A_random_text_is_cut_where_it_becomes_new()
    {
        var text = string.Concat(Submission.Random.Wholes(96, 0, 1));

        await Submission.Call<string[]>("LempelZivWords", text)
            .ShouldEqual(CutWherePrefixesGrow(text), hint: "a word grows while it occurs in the text before its own last letter, and ends with the letter that makes it new");
    }

    [Exercise("simpler-with-more"), Points(1)]
    public async Task The_range_stays_and_the_parameters_double()
    {
        int[] small = [Submission.Random.Whole(64, 90)];

        await Submission.Call<int[]>("SimplerWithMore", small).ShouldSatisfy(
            large => large.All(width => width >= 64) && Prior(large).ParameterCount >= 2 * Prior(small).ParameterCount && Prior(large).ParameterCount <= 100_000,
            "layers of 64 units or more, twice the parameters, 100,000 at most", hint: "layers of 64 units or more, at least twice the parameters, 100,000 at most");
    }

    [Exercise("simpler-with-more"), Points(2)]
    public async Task Random_functions_are_simpler_than_those_of_one_layer() => await IsSimplerAsync([Submission.Random.Whole(64, 90)]);

    [Exercise("simpler-with-more"), Points(2)]
    public async Task Random_functions_are_simpler_than_those_of_two_layers() => await IsSimplerAsync(Submission.Random.Wholes(2, 64, 80));

    private static async Task ComposesAsync(int hidden, int inputs)
    {
        bool[] reader = Table(1 << hidden);
        bool[][] units = [.. Enumerable.Range(0, hidden).Select(_ => Table(1 << inputs))];
        bool[] expected = [.. Enumerable.Range(0, 1 << inputs)
            .Select(row => reader[Convert.ToInt32(string.Concat(units.Select(unit => unit[row] ? '1' : '0')), 2)])];

        await Submission.Call<bool[]>("compose", reader, units)
            .ShouldEqual(expected, hint: "the hidden units' answers, read as binary digits with the first unit's as the most significant, are the row of the reader's table");
    }

    private static async Task IsSimplerAsync(int[] small)
    {
        var seed = Submission.Random.Bits();
        await Submission.Call<int[]>("SimplerWithMore", small).ShouldSatisfy(
            large => MeanComplexity(small, seed) - MeanComplexity(large, seed + 1) >= 10, "functions simpler by 10 bits in the mean",
            hint: "the mean complexity is to be at least 10 bits lower: more layers, not wider ones");
    }

    private static double MeanComplexity(int[] hidden, ulong seed) => Prior(hidden).Sample(1000, seed).Mean(LempelZiv.Complexity);

    private static NetworkPrior Prior(int[] hidden) => new(7, hidden, new UniformWeights());

    private static bool[] Table(int rows) => [.. Submission.Random.Wholes(rows, 0, 1).Select(value => value == 1)];

    /// <summary>Two ones and two zeros whose digits sum alike: the sums agree where both digits of either pair do, in "and" and in "or".</summary>
    private static bool IsProof(bool[] table, int[] rows) => rows is [var a, var b, var c, var d]
        && rows.All(row => row >= 0 && row < table.Length) && table[a] && table[b] && !table[c] && !table[d]
        && (a & b) == (c & d) && (a | b) == (c | d);

    /// <summary>By the library's units, one for each pattern of signs.</summary>
    private static double[] OnesOfUnits(double[] sizes, double bias)
    {
        var distribution = new double[(1 << sizes.Length) + 1];
        for (var signs = 0; signs < 2 << sizes.Length; signs++)
        {
            double[] weights = [.. sizes.Select((size, i) => (signs >> i & 1) != 0 ? size : -size)];
            var unit = new ThresholdUnit(weights, (signs >> sizes.Length & 1) != 0 ? bias : -bias);
            distribution[unit.Table.Ones] += 1.0 / (2 << sizes.Length);
        }
        return distribution;
    }

    /// <summary>A word begins where the library's count for the text so far goes up.</summary>
    private static string[] CutWherePrefixesGrow(string text)
    {
        var (bits, words) = (UInt128.Zero, new List<string>());
        for (var end = 0; end < text.Length; end++)
        {
            bits |= text[end] == '1' ? UInt128.One << end : 0;
            if (LempelZiv.Words(bits, end + 1) > words.Count)
                words.Add("");
            words[^1] += text[end];
        }
        return [.. words];
    }
}
