using InnerAlignment.Networks;
using InnerAlignment.Search;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

public sealed class PolicyGradientTests
{
    private static readonly Network Policy = new(5, new Dense(16, Activation.Tanh), new Dense(2));
    private static readonly Network PolicyWithValue = new(5, new Dense(16, Activation.Tanh), new Dense(3));

    private static readonly Reinforce Reinforce = new(20) { Rule = new Adam(0.01), Discount = 0.9 };
    private static readonly ActorCritic ActorCritic = new(20) { Rule = new Adam(0.01), Discount = 0.9 };

    private static readonly ProximalPolicyOptimization Proximal = new()
    {
        Rule = new Adam(0.01),
        Steps = 16,
        MinibatchSize = 64,
        MaximumEpisodeSteps = 20,
        Discount = 0.9,
    };

    private static IEnumerable<PolicyIterate> Run(string method, int corridors = 32) => method switch
    {
        "reinforce" => Reinforce.Run(Policy, new Corridor(corridors, 5)),
        "actor-critic" => ActorCritic.Run(PolicyWithValue, new Corridor(corridors, 5)),
        _ => Proximal.Run(PolicyWithValue, new Corridor(corridors, 5)),
    };

    [TestCase("reinforce")]
    [TestCase("actor-critic")]
    [TestCase("proximal")]
    public void Each_learns_to_walk_to_the_end_of_a_corridor(string method)
    {
        var parameters = Run(method).ElementAt(119).Parameters;

        var logits = (method == "reinforce" ? Policy : PolicyWithValue).Predict(parameters.Span, [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]);
        Assert.That(logits.Chunk(logits.Length / 4).Select(row => row[1] - row[0]), Has.All.GreaterThan(1));      // right at every place
    }

    [TestCase("reinforce")]
    [TestCase("actor-critic")]
    [TestCase("proximal")]
    public void An_update_allocates_nothing(string method)
    {
        var run = Run(method).GetEnumerator();
        for (int i = 0; i < 40; i++)
            run.MoveNext();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 40; i++)
            run.MoveNext();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void At_the_first_step_the_proximal_gradient_is_that_of_actor_critic()
    {
        var environments = new Corridor(8, 5, endless: true);
        var rule = new GradientDescent(0.1);
        var actorCritic = new ActorCritic(4) { Rule = rule, Discount = 0, EntropyWeight = 0.05 };
        var proximal = new ProximalPolicyOptimization
        {
            Rule = rule,
            Discount = 0,
            EntropyWeight = 0.05,
            Steps = 4,
            MinibatchSize = 32,
            Epochs = 1,
            MaximumGradientNorm = double.PositiveInfinity,
        };

        var expected = actorCritic.Run(PolicyWithValue, environments).First().Parameters.ToArray();
        var actual = proximal.Run(PolicyWithValue, environments).First().Parameters.ToArray();

        Assert.That(actual, Is.EqualTo(expected).Within(1e-6));
    }

    [Test]
    public void Where_an_episode_is_truncated_the_value_of_the_state_stands_for_the_rest()
    {
        var method = Proximal with { MaximumEpisodeSteps = 5, Discount = 0.8, Schedule = Schedules.Linear(300) };

        var parameters = method.Run(PolicyWithValue, new Corridor(32, 5, endless: true)).ElementAt(299).Parameters;

        float value = PolicyWithValue.Predict(parameters.Span, [1, 0, 0, 0, 0])[^1];
        Assert.That(value, Is.EqualTo(1 / (1 - 0.8)).Within(0.1));                 // with the rest taken as nothing it would be near 2.7
    }

    [Test]
    public void Steps_after_an_episode_has_ended_are_not_counted()
    {
        var always = new float[Policy.ParameterCount];
        always[^1] = 100;                                                          // the bias of action 1: always right

        var iterate = Reinforce.Run(Policy, new Corridor(8, 5), always).First();

        Assert.That((iterate.EnvironmentSteps, iterate.MeanReturn), Is.EqualTo((8L * 4, 1.0)));
    }

    [TestCase("actor-critic")]
    [TestCase("proximal")]
    public void A_network_without_a_value_is_named_with_both_shapes(string method) => Assert.That(
        () => method == "actor-critic" ? ActorCritic.Run(Policy, new Corridor(32, 5)) : Proximal.Run(Policy, new Corridor(32, 5)),
        Throws.ArgumentException.With.Message.Contains("[2]").And.Message.Contains("2 actions and a value need [3]"));

    [Test]
    public void Observations_that_do_not_fit_are_named_with_both_shapes() => Assert.That(
        () => Reinforce.Run(Policy, new Corridor(8, 6)), Throws.ArgumentException.With.Message.Contains("[5]").And.Message.Contains("[6]"));

    [Test]
    public void Minibatches_that_do_not_divide_the_experience_are_refused() => Assert.That(
        () => Run("proximal", corridors: 30), Throws.ArgumentException.With.Message.Contains("480").And.Message.Contains("64"));

    [Test]
    public void Divergence_is_the_last_iterate()
    {
        var start = PolicyWithValue.Initialize(1);
        start[0] = float.NaN;

        var outcomes = Proximal.Run(PolicyWithValue, new Corridor(32, 5), start).Select(iterate => iterate.Outcome).Take(3).ToArray();

        Assert.That(outcomes, Is.EqualTo(new[] { TrainingOutcome.Diverged }));
    }
}
