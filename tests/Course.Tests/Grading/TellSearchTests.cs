using InnerAlignment.Grading;
using InnerAlignment.Objectives;
using InnerAlignment.Search;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>tell-search</c>: black boxes other than those of the visible check, reached only by questions.</summary>
public sealed class TellSearchTests
{
    private const int Questions = 50;

    [Exercise("tell-search"), Points(1)]
    public async Task A_gradient_method_searches() => await Ask(
        minimum => new Momentum(0.05).Minimize(new Sphere(2).MovedBy(minimum), Start).RunFor(300).BestPoint,
        searches: true, hint: "this system follows the gradient wherever the minimum is put: it searches");

    [Exercise("tell-search"), Points(1)]
    public async Task A_method_without_gradients_that_ends_a_little_beside_the_minimum_searches()
    {
        var random = Submission.Random;

        await Ask(
            minimum => [.. new CmaEs(StepSize: 0.5).Minimize(new Sphere(2).MovedBy(minimum), Start).RunFor(300).BestPoint.Select(x => x + random.Uniform(-0.2, 0.2))],
            searches: true, hint: "a noisy search ends near the minimum and not on it: this calls it a table");
    }

    [Exercise("tell-search"), Points(1)]
    public async Task What_always_ends_in_one_place_does_not_search()
    {
        double[] place = [Submission.Random.Uniform(-1, 1), Submission.Random.Uniform(-1, 1)];

        await Ask(_ => place, searches: false, hint: "this system ends in the same place wherever the minimum is put");
    }

    [Exercise("tell-search"), Points(1)]
    public async Task A_table_of_half_numbers_does_not_search() => await Ask(
        minimum => minimum.All(x => double.IsInteger(2 * x)) ? minimum : Start,
        searches: false, hint: "all minima are at round numbers: a table that holds those answers passes");

    [Exercise("tell-search"), Points(1)]
    public async Task What_goes_half_of_the_way_does_not_search() => await Ask(
        minimum => [.. minimum.Zip(Start, (m, s) => (m + s) / 2)],
        searches: false, hint: "moving with the objective is not enough: this system stops half of the way");

    private static readonly double[] Start = [1, 1];

    private static Task Ask(Func<double[], double[]> system, bool searches, string hint) =>
        Submission.Call<bool>("IsSearching", Proxy.Of(system, Questions)).ShouldEqual(searches, hint);
}
