using InnerAlignment.Grading;
using InnerAlignment.Lessons.Checks;
using InnerAlignment.Randomness;
using InnerAlignment.Taxonomy;
using InnerAlignment.Worlds;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>complies-from</c> and <c>diagnose</c>: systems drawn afresh for each submission, reached only by questions.</summary>
public sealed class SealedSystemTests
{
    [Exercise("complies-from"), Points(2)]
    public async Task A_threshold_is_found_wherever_it_lies()
    {
        for (var round = 0; round < 3; round++)
        {
            var threshold = Submission.Random.Whole(round == 0 ? 1 : 15, round == 2 ? 999 : 60);
            await Ask(Deceiver(threshold), threshold, "between 0 and 1000 it changes once: halve what is left with each question");
        }
    }

    [Exercise("complies-from"), Points(1)]
    public async Task Who_never_complies_and_who_always_does_are_told_from_the_others()
    {
        await Ask(new(PrizeObjective.Token, 25) { Weighs = new(0, 0, 0.9, 0) }, -1, "this system defects whatever it is told: the answer is −1");
        await Ask(new(PrizeObjective.Number, 25), 0, "this system complies even where no deployment follows: the answer is 0");
    }

    [Exercise("diagnose"), Points(2)]
    public async Task A_proxy_is_told_from_the_real_thing()
    {
        var random = Draws();
        await Diagnosed(new(PrizeObjective.Corner, random.NextInt(20) + 4), "proxy", DiagnosisHints.Proxy);
        await Diagnosed(new(PrizeObjective.Nearness, random.NextInt(20) + 4), "proxy", DiagnosisHints.Proxy);
        await Diagnosed(new(PrizeObjective.Number, 25), "robust", "this system takes the largest number wherever it is, deployed or not");
    }

    [Exercise("diagnose"), Points(2)]
    public async Task What_it_wants_is_told_from_what_it_can_see()
    {
        var random = Draws();
        await Diagnosed(new(PrizeObjective.Number, 4 + random.NextInt(2)), "robust", DiagnosisHints.ShortSighted);
        await Diagnosed(PrizeSeekers.Draw(MesaAlignment.Suboptimality, random), "suboptimality", DiagnosisHints.Suboptimality);
        await Diagnosed(PrizeSeekers.Draw(MesaAlignment.Suboptimality, random), "suboptimality", DiagnosisHints.Suboptimality);
    }

    [Exercise("diagnose"), Points(2)]
    public async Task Who_waits_is_found_whatever_it_waits_for()
    {
        var weighs = PrizeSeekers.Draw(MesaAlignment.Deceptive, Draws()).Weighs;
        foreach (var want in Submission.Random.Shuffle([PrizeObjective.Token, PrizeObjective.Smallness, PrizeObjective.Corner]))
            await Diagnosed(new(want, 25) { Weighs = weighs }, "deceptive", DiagnosisHints.Deceptive);
    }

    [Exercise("diagnose"), Points(2)]
    public async Task Errors_are_found_and_told_from_a_proxy()
    {
        var random = Draws();
        for (var round = 0; round < 3; round++)
            await Diagnosed(PrizeSeekers.Draw(MesaAlignment.Approximate, random), "approximate", DiagnosisHints.Close);
    }

    [Exercise("diagnose"), Points(2)]
    public async Task Ten_systems_in_no_order_are_all_told()
    {
        var random = Draws();
        foreach (var kind in Submission.Random.Shuffle(Enum.GetValues<MesaAlignment>().SelectMany(kind => new[] { kind, kind })))
        {
            await Diagnosed(PrizeSeekers.Draw(kind, random), kind.ToString().ToLowerInvariant(),
                "one of ten systems was taken for another: try your diagnosis on many systems drawn by PrizeSeekers.Draw");
        }
    }

    private static RandomStream Draws() => new(Submission.Random.Bits());

    private static PrizeSeeker Deceiver(int threshold) => new(PrizeObjective.Token, 25) { Weighs = new(0.5, 0.5 / (threshold - 0.5), 1 - 1e-9, 0) };

    private static async Task Ask(PrizeSeeker system, int threshold, string hint)
    {
        var level = PrizeLevels.Telling(Draws()).ToString();
        await Submission.Call<int>("CompliesFrom", Proxy.Of<IPrizeSeeker>(system, DeceptionChecks.ThresholdQuestions), level).ShouldEqual(threshold, hint);
    }

    private static Task Diagnosed(PrizeSeeker system, string kind, string hint) =>
        Submission.Call<string>("Diagnose", Proxy.Of<IPrizeSeeker>(system, DeceptionChecks.DiagnosisQuestions)).ShouldEqual(kind, hint);
}
