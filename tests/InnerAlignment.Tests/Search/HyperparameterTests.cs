using System.Globalization;
using System.Reflection;
using InnerAlignment.BooleanFunctions;
using InnerAlignment.Networks;
using InnerAlignment.Objectives;
using InnerAlignment.Planning;
using InnerAlignment.Randomness;
using InnerAlignment.RewardLearning;
using InnerAlignment.Search;
using InnerAlignment.Tests.Training;
using InnerAlignment.Training;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Search;

/// <summary>Every number that is chosen before a search or a training has a range, stated once where it is declared, and checked.</summary>
public sealed class HyperparameterTests
{
    private static readonly Network Policy = new(5, new Dense(2)), PolicyWithValue = new(5, new Dense(3));
    private static readonly Dataset Points = new([0, 1, 2, 3], 1, [0, 1, 2, 3], 1);

    private static readonly TransitionTable Chain = new TwoGoalGrid().Tabulate().Table;

    private static readonly Demonstrations Shown = new(Chain, [new double[Chain.States * Chain.Actions]], [.. Enumerable.Repeat(1.0, Chain.States * Chain.Actions)]);

    /// <summary>Ways of training with what begins them; searches come from the <see cref="SearchTable"/>.</summary>
    private static readonly (object Settings, Action<object> Begin)[] Trainings =
    [
        (new Reinforce(5), method => ((Reinforce)method).Run(Policy, new Corridor(4, 5))),
        (new ActorCritic(5), method => ((ActorCritic)method).Run(PolicyWithValue, new Corridor(4, 5))),
        (new ProximalPolicyOptimization { MinibatchSize = 16 }, method => ((ProximalPolicyOptimization)method).Run(PolicyWithValue, new Corridor(4, 5))),
        (new SupervisedTraining(new Network(1, new Dense(1)), new SquaredError(), Points), method => ((SupervisedTraining)method).Run()),
        (new KeysAndChestsAgent(new KeysAndChestsFamily(), 1, 1), agent => ((KeysAndChestsAgent)agent).Train()),
        (new CornerGoalAgent(new CornerGoalFamily(), 1, 1), agent => ((CornerGoalAgent)agent).Train()),
        (new BooleanTraining(2, 3, new NormalWeights(), new Adam()), training => ((BooleanTraining)training).Run(1, 1, new BooleanExamples(0b1111, TruthTable.Parity(2)))),
        (new MaximumCausalEntropyIrl(0.9), method => ((MaximumCausalEntropyIrl)method).Learn(Shown)),
        (new QLearning(), method => ((QLearning)method).Begin(Chain, new double[Chain.Count], new RandomStream(1))),
    ];

    private static IEnumerable<(object Settings, Action<object> Begin)> All =>
    [
        .. SearchTable.All.Select(search => ((object)search, (Action<object>)(settings => ((IOptimizer<IDifferentiableObjective>)settings).Minimize(new Sphere(2), new double[2])))),
        .. Trainings,
    ];

    private static IEnumerable<TestCaseData> Ranges =>
        from entry in All
        from property in Numbers(entry.Settings.GetType())
        select new TestCaseData(entry.Settings, entry.Begin, property).SetArgDisplayNames(entry.Settings.GetType().Name, property.Name);

    [TestCaseSource(nameof(Ranges))]
    public void Each_number_has_a_range_and_its_default_lies_within(object settings, Action<object> begin, PropertyInfo property)
    {
        var range = property.GetCustomAttribute<HyperparameterAttribute>();

        Assert.That(range, Is.Not.Null, $"{settings.GetType().Name}.{property.Name} states no range.");
        Assert.That(() => begin(settings), Throws.Nothing);
    }

    [TestCaseSource(nameof(Ranges))]
    public void Whatever_lies_outside_is_refused_by_name_with_what_came_and_what_is_expected(object settings, Action<object> begin, PropertyInfo property)
    {
        var range = property.GetCustomAttribute<HyperparameterAttribute>()!;

        foreach (var bad in Outside(range, property.PropertyType))
            Assert.That(() => begin(With(settings, property, bad)), Throws.InstanceOf<ArgumentOutOfRangeException>()
                .With.Message.Contains($"{settings.GetType().Name}.{property.Name} must be {range}").And.Message.Contains(string.Create(CultureInfo.InvariantCulture, $"{bad} came")));
    }

    [TestCaseSource(nameof(Ranges))]
    public void The_ends_of_a_range_are_where_it_says(object settings, Action<object> begin, PropertyInfo property)
    {
        var range = property.GetCustomAttribute<HyperparameterAttribute>()!;

        Assert.That(range.Contains(range.AtLeast), Is.EqualTo(double.IsFinite(range.AtLeast)));
        Assert.That(range.Contains(range.Above), Is.False);
        Assert.That(range.Contains(range.Below), Is.EqualTo(range.MayBeInfinite && double.IsPositiveInfinity(range.Below)));
    }

    [Test]
    public void The_rule_within_a_training_is_checked_too()
    {
        var training = new SupervisedTraining(new Network(1, new Dense(1)), new SquaredError(), Points) { Rule = new ClippedRule(new Adam(Beta2: 1), 1) };

        Assert.That(() => training.Run(), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Adam.Beta2 must be at least 0 and below 1; 1 came"));
    }

    [Test]
    public void Every_type_with_hyperparameters_is_in_the_table()
    {
        var types = typeof(Adam).Assembly.GetTypes().Where(type => !type.IsAbstract && type.GetProperties().Any(property => property.IsDefined(typeof(HyperparameterAttribute))));

        Assert.That(types, Is.SubsetOf(All.Select(entry => entry.Settings.GetType())));
    }

    [Test]
    public void Every_way_of_training_is_in_the_table()
    {
        var types = typeof(Adam).Assembly.GetTypes().Where(type => type.IsPublic && type.GetProperty("Rule")?.PropertyType == typeof(IUpdateRule) && !type.IsAssignableTo(typeof(IUpdateRule)));

        Assert.That(Trainings.Select(entry => entry.Settings.GetType()), Is.SupersetOf(types));
    }

    [Test]
    public void A_number_changed_by_with_is_the_one_that_counts([ValueSource(nameof(Searches))] IOptimizer<IDifferentiableObjective> search)
    {
        foreach (var property in Numbers(search.GetType()))
        {
            var changed = (IOptimizer<IDifferentiableObjective>)With(search, property, Convert.ChangeType(Other(search, property), property.PropertyType, CultureInfo.InvariantCulture));

            Assert.That(Walk(changed), Is.Not.EqualTo(Walk(search)), property.Name);
        }
    }

    private static IEnumerable<IOptimizer<IDifferentiableObjective>> Searches => SearchTable.All;

    // A value in the range that is far from the present one; the longest gradient must be short enough to matter.
    private static double Other(object search, PropertyInfo property)
    {
        var present = Convert.ToDouble(property.GetValue(search), CultureInfo.InvariantCulture);
        return property.PropertyType == typeof(int) ? present + 3 : present is > 0.5 and < 1 ? present / 2 : present == 1 ? 0.1 : present + 0.1;
    }

    private static double[] Walk(IOptimizer<IDifferentiableObjective> search) =>
        [.. search.Minimize(new Rastrigin(2), new double[] { 1.3, -0.8 }).Take(100).Select(iterate => iterate.Value)];

    private static IEnumerable<object> Outside(HyperparameterAttribute range, Type type)
    {
        double[] candidates = [range.AtLeast - 1, range.Above, range.Above - 1, range.Below, range.AtMost + 1, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        return type == typeof(int)
            ? candidates.Where(double.IsFinite).Select(value => (object)(int)value)
            : candidates.Where(value => !range.Contains(value)).Select(value => (object)value);
    }

    /// <summary>Numbers that can be chosen: of a rule around another rule the learning rate is the inner one's.</summary>
    private static IEnumerable<PropertyInfo> Numbers(Type type) => type.GetProperties()
        .Where(property => (property.PropertyType == typeof(double) || property.PropertyType == typeof(int)) && property.CanWrite);

    private static object With(object settings, PropertyInfo property, object value)
    {
        var copy = settings.GetType().GetMethod("<Clone>$")!.Invoke(settings, [])!;
        property.SetValue(copy, value);
        return copy;
    }
}
