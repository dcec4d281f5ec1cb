using System.Reflection;
using InnerAlignment.Alignment;
using InnerAlignment.Evolution;
using InnerAlignment.InContextLearning;
using InnerAlignment.Interpretability;
using InnerAlignment.OverOptimization;
using InnerAlignment.Policies;
using InnerAlignment.Probability;
using InnerAlignment.RewardLearning;
using InnerAlignment.Taxonomy;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Ranges;

/// <summary>Records that check their numbers when they are made check them as well when one is changed by <c>with</c>.</summary>
public sealed class InRangeTests
{
    private static readonly (object Valid, string Property, double[] Bad)[] Table =
    [
        (new Normal(), "Mean", [double.NaN, double.NegativeInfinity]),
        (new Normal(), "Deviation", [0, -1, double.NaN, double.PositiveInfinity]),
        (new MisgeneralizationLaw(0.1), "Disagreement", [-0.1, 1.1, double.NaN]),
        (new MisgeneralizationLaw(0.1), "SecondMoment", [0, double.NaN, double.PositiveInfinity]),
        (new OptimizationBudget(1, 1), "Power", [-1, double.NaN, double.PositiveInfinity]),
        (new OptimizationBudget(1, 1), "Situations", [0.5, double.NaN, double.PositiveInfinity]),
        (new RegressionalGoodhart(), "ErrorDeviation", [-1, double.NaN, double.PositiveInfinity]),
        (new ExtremalGoodhart(), "ObservedEnd", [-1, double.NaN, double.PositiveInfinity]),
        (new ExtremalGoodhart(), "Curvature", [0, double.NaN, double.PositiveInfinity]),
        (new CausalGoodhart(), "CauseProbability", [-0.1, 1.1, double.NaN]),
        (new CausalGoodhart(), "GoldFidelity", [-0.1, 1.1, double.NaN]),
        (new CausalGoodhart(), "ProxyFidelity", [-0.1, 1.1, double.NaN]),
        (new DeceptionGame(0, 1, 0.9, 3), "ComplianceReward", [-0.1, 1, double.NaN]),
        (new DeceptionGame(0, 1, 0.9, 3), "ModificationProbability", [-0.1, 1.1, double.NaN]),
        (new DeceptionGame(0, 1, 0.9, 3), "Discount", [-0.1, 1, double.NaN]),
        (new DeceptionGame(0, 1, 0.9, 3), "DeploymentEpisodes", [-1]),
        (new PrizeSeeker(PrizeObjective.Number, 1), "Depth", [0]),
        (new LinearProgramIrl(), "Penalty", [-1, double.NaN, double.PositiveInfinity]),
        (new LinearProgramIrl(), "MaximumReward", [0, double.NaN, double.PositiveInfinity]),
        (new HintonNowlan(), "Organisms", [0]),
        (new HintonNowlan(), "Loci", [1, 63]),
        (new HintonNowlan(), "Trials", [0]),
        (new SafeOrRiskyBandits(1, 1), "MeanDeviation", [-1, double.NaN, double.PositiveInfinity]),
        (new SafeOrRiskyBandits(1, 1), "NoiseDeviation", [-1, double.NaN, double.PositiveInfinity]),
        (new InContextRegression(2, 2), "Dimension", [0]),
        (new InContextRegression(2, 2), "Examples", [0]),
        (new InContextRegression(2, 2), "Range", [0, double.NaN, double.PositiveInfinity]),
        (new PooledRegression(TaskPool.Unlimited(2), 2, 0), "Examples", [0]),
        (new PooledRegression(TaskPool.Unlimited(2), 2, 0), "NoiseVariance", [-1, double.NaN, double.PositiveInfinity]),
        (new OneStepDescent(1, 1, 1, 1), "Dimension", [0]),
        (new OneStepDescent(1, 1, 1, 1), "Examples", [0]),
        (new OneStepDescent(1, 1, 1, 1), "Variance", [0, double.NaN, double.PositiveInfinity]),
        (new OneStepDescent(1, 1, 1, 1), "Kurtosis", [0.9, double.NaN, double.PositiveInfinity]),
        (new SweepingPlanner(3, 0), "Sweeps", [-1]),
        (new SlabProblem(3), "Margin", [0, 0.25, double.NaN]),
        (new Ucb1(), "Exploration", [-1, double.NaN, double.PositiveInfinity]),
    ];

    private static IEnumerable<TestCaseData> Cases => Table.SelectMany(
        entry => entry.Bad, (entry, bad) => new TestCaseData(entry.Valid, entry.Property, bad).SetArgDisplayNames(entry.Valid.GetType().Name, entry.Property, $"{bad}"));

    [TestCaseSource(nameof(Cases))]
    public void A_number_outside_its_range_is_refused_when_made_and_when_changed(object valid, string name, double bad)
    {
        var property = valid.GetType().GetProperty(name)!;
        var number = Convert.ChangeType(bad, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture);

        foreach (var way in new Action[] { () => Made(valid, name, number), () => Changed(valid, property, number) })
            Assert.That(way, Throws.InnerException.TypeOf<ArgumentOutOfRangeException>().With.InnerException.Message.Contains(name).And.InnerException.Message.Contains($"{bad}"));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_number_in_its_range_is_kept(object valid, string name, double bad)
    {
        var property = valid.GetType().GetProperty(name)!;

        Assert.That(property.GetValue(Changed(valid, property, property.GetValue(valid)!)), Is.EqualTo(property.GetValue(valid)).And.Not.EqualTo(bad));
    }

    private static object Made(object valid, string name, object number)
    {
        var constructor = valid.GetType().GetConstructors().MaxBy(it => it.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.Name == name ? number : valid.GetType().GetProperty(parameter.Name!)!.GetValue(valid))]);
    }

    private static object Changed(object valid, PropertyInfo property, object number)
    {
        var copy = valid.GetType().GetMethod("<Clone>$")!.Invoke(valid, [])!;
        property.SetValue(copy, number);
        return copy;
    }
}
