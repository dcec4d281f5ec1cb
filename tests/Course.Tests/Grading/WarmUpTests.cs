using InnerAlignment.Grading;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>start-here</c>.</summary>
public sealed class WarmUpTests
{
    [Exercise("mean-squared-error"), Points(1)]
    public async Task Misses_of_opposite_sign_do_not_cancel()
    {
        var miss = Submission.Random.Uniform(0.5, 4);

        await Submission.Call<double>("MeanSquaredError", new[] { 1 + miss, 1 - miss }, new[] { 1.0, 1.0 })
            .ShouldEqualWithin(miss * miss, 1e-9, hint: "misses of opposite sign cancel here: square each difference before you average");
    }

    [Exercise("mean-squared-error"), Points(1)]
    public async Task Fresh_numbers_have_the_mean_of_their_squares()
    {
        var (predicted, target) = (Submission.Random.Normals(23), Submission.Random.Normals(23));
        var expected = 0.0;
        for (var i = 0; i < target.Length; i++)
            expected += (predicted[i] - target[i]) * (predicted[i] - target[i]) / target.Length;

        await Submission.Call<double>("MeanSquaredError", predicted, target)
            .ShouldEqualWithin(expected, 1e-9, hint: "square each difference, add them up, divide by how many there are");
    }

    [Exercise("best-guess"), Points(1)]
    public async Task The_smallest_of_many_is_found()
    {
        var values = Submission.Random.Uniforms(50, -10, 10);
        var smallest = Submission.Random.Whole(0, 49);
        values[smallest] = -11;

        await Submission.Call<int>("bestGuess", values).ShouldEqual(smallest, hint: "return the index of the smallest value, counted from zero");
    }

    [Exercise("best-guess"), Points(1)]
    public async Task The_first_of_equals_wins()
    {
        var values = Submission.Random.Uniforms(20, 0, 10);
        var first = Submission.Random.Whole(0, 9);
        values[first] = values[first + 3] = values[first + 8] = -1;

        await Submission.Call<int>("bestGuess", values).ShouldEqual(first, hint: "of several equal values the first one wins");
    }
}
