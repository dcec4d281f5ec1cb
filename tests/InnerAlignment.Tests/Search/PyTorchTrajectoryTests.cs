using System.Text.Json;
using InnerAlignment.Objectives;
using InnerAlignment.Search;

namespace InnerAlignment.Tests.Search;

/// <summary>A hundred steps of every update rule against an independent implementation: PyTorch 1.13, by <c>PyTorch/trajectories.py</c>.</summary>
public sealed class PyTorchTrajectoryTests
{
    private const int StepsBetween = 10;

    private static readonly Dictionary<string, double[][]> Fixtures = Read();

    private static readonly Dictionary<string, IUpdateRule> Rules = new()
    {
        ["gradient-descent"] = new GradientDescent(2e-4),
        ["momentum"] = new Momentum(1e-4),
        ["nesterov"] = new Nesterov(1e-4),
        ["rms-prop"] = new RmsProp(0.01, Decay: 0.95, Epsilon: 1e-6),
        ["adam"] = new Adam(0.05, Beta1: 0.8, Beta2: 0.99, Epsilon: 1e-7),
        ["adam-w"] = new AdamW(0.05, WeightDecay: 0.1),
        ["clipped"] = new ClippedRule(new Momentum(1e-2, Decay: 0.5), 1),
        ["scheduled"] = new ScheduledRule(new Adam(0.1), Schedules.Cosine(80).WithWarmUp(10)),
    };

    [TestCaseSource(nameof(Names))]
    public void A_hundred_steps_are_those_of_PyTorch(string name)
    {
        var start = Fixtures["start"][0];

        var steps = Rules[name].Minimize(new Rosenbrock(5), start).Take(101).Select(iterate => iterate.Point.ToArray()).ToArray();

        for (var i = 0; i < Fixtures[name].Length; i++)
            Assert.That(steps[(i + 1) * StepsBetween], Is.EqualTo(Fixtures[name][i]).Within(1e-10));
    }

    [Test]
    public void Every_update_rule_has_its_trajectory() =>
        Assert.That(Rules.Values.Select(rule => rule.GetType()), Is.EquivalentTo(SearchTable.UpdateRules.Select(rule => rule.GetType())));

    private static IEnumerable<string> Names => Rules.Keys;

    private static Dictionary<string, double[][]> Read()
    {
        using var stream = typeof(PyTorchTrajectoryTests).Assembly.GetManifestResourceStream("PyTorch.trajectories.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, double[][]>>(stream)!;
    }
}
