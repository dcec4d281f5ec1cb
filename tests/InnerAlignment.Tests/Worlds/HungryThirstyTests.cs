using InnerAlignment.Planning;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class HungryThirstyTests
{
    private static readonly HungryThirsty World = new(food: new(0, 0), water: new(0, 5));

    [Test]
    public void There_are_144_states_and_6_deeds()
    {
        Assert.That(World.States, Has.Count.EqualTo(144));
        Assert.That(World.Actions, Has.Count.EqualTo(6));
    }

    [TestCase(false, true, true)]       // thirsty at the food: cannot eat
    [TestCase(true, true, false)]
    [TestCase(true, false, true)]       // in the changed world it can
    public void Thirst_blocks_eating_unless_the_world_has_changed(bool eats, bool thirsty, bool blocks)
    {
        var world = new HungryThirsty(new(0, 0), new(0, 5)) { ThirstBlocksEating = blocks };

        var next = world.Transition(new(new(0, 0), Hungry: true, thirsty), Deed.Eat);

        Assert.That(next.Expectation(state => state.Hungry ? 0 : 1), Is.EqualTo(eats && !(thirsty && blocks) ? 1 : thirsty && blocks ? 0 : 1));
    }

    [Test]
    public void Food_keeps_hunger_away_for_one_step()
    {
        var next = World.Transition(new(new(3, 3), Hungry: false, Thirsty: true), Deed.Up);

        Assert.That(next.Outcomes, Is.EqualTo(new[] { new HungryThirstyState(new(3, 3), true, true) }));    // a wall stands above
    }

    [Test]
    public void Thirst_returns_in_one_step_of_ten()
    {
        var next = World.Transition(new(new(4, 4), Hungry: true, Thirsty: false), Deed.Right);

        Assert.That(next[new(new(4, 5), true, true)], Is.EqualTo(0.1));
        Assert.That(next[new(new(4, 5), true, false)], Is.EqualTo(0.9));
    }

    [Test]
    public void Drinking_quenches_thirst_at_the_water_only()
    {
        var there = World.Transition(new(new(0, 5), true, true), Deed.Drink);
        var elsewhere = World.Transition(new(new(0, 4), true, true), Deed.Drink);

        Assert.That(there.Mode.Thirsty, Is.False);
        Assert.That(elsewhere.Mode.Thirsty, Is.True);
    }

    // Singh, Lewis and Barto (2009), Figure 3: the way from top left to bottom left leads through the gap at the right.
    [Test]
    public void The_garden_has_its_walls() =>
        Assert.That(HungryThirsty.Garden.DistancesTo(new(0, 0))[new(5, 0)], Is.EqualTo(15));

    // Singh, Lewis and Barto (2009): a want for not being thirsty makes a Q-learner far fitter than wanting fitness itself. An
    // independent program: 474 against 8056 for the best reward, averaged over many lives. Here 12 lives of each.
    [Test]
    public void An_evolved_want_is_fitter_than_wanting_fitness()
    {
        var fitness = Fitness(HungryThirsty.Fitness);
        var evolved = Fitness(HungryThirsty.Wanting(-0.05, -0.01, 1, 0.5));

        Assert.That(evolved, Is.GreaterThan(5 * fitness));
        Assert.That(fitness, Is.GreaterThan(0));
    }

    [Test]
    public void Food_and_water_cannot_share_a_place() =>
        Assert.That(() => new HungryThirsty(new(0, 0), new(0, 0)), Throws.ArgumentException.With.Message.Contains("two different places"));

    private static double Fitness(RewardFunction<HungryThirstyState, Deed> want)
    {
        var gardens = from food in HungryThirsty.Corners from water in HungryThirsty.Corners where food != water select new HungryThirsty(food, water).Tabulate();
        return gardens.Select((model, seed) => new QLearning()
            .Begin(model.Table, model.PerTransition(want), new RandomStream((ulong)seed))
            .Live(75_000, model.PerTransition(HungryThirsty.Fitness))).Average();
    }
}
