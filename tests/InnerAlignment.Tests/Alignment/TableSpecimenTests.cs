using InnerAlignment.Alignment;
using InnerAlignment.Planning;
using InnerAlignment.Randomness;
using InnerAlignment.Search;

namespace InnerAlignment.Tests.Alignment;

public class TableSpecimenTests
{
    private static readonly SpecimenLevel[] Levels = SpecimenLevel.DrawMany(new RandomStream(1), 4);
    private static readonly TableSpecimen Table = new(Levels);

    [Test]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        var random = new RandomStream(2);
        var point = Enumerable.Range(0, Table.Dimension).Select(_ => random.NextNormal()).ToArray();
        var gradient = new double[Table.Dimension];

        Table.Gradient(point, gradient);

        const double H = 1e-5;
        for (var i = 0; i < Table.Dimension; i += 17)
        {
            double[] up = [.. point], down = [.. point];
            (up[i], down[i]) = (point[i] + H, point[i] - H);
            Assert.That(gradient[i], Is.EqualTo((Table.Value(up) - Table.Value(down)) / (2 * H)).Within(1e-8));
        }
    }

    [Test]
    public void Trained_it_does_what_the_expert_does()
    {
        var scores = new Adam(0.2).Minimize(Table, new double[Table.Dimension]).RunFor(600).BestPoint;

        Assert.That(Table.Value(scores), Is.LessThan(1e-9));
        foreach (var level in Levels)
            Assert.That(Table.Policy(scores, level), Is.EqualTo(PlannerSpecimen.Expert(level)).Within(1e-4));
    }

    [Test]
    public void Where_it_has_no_entry_it_moves_at_random_and_where_the_goal_lies_it_does_not_see()
    {
        var strange = SpecimenLevel.Draw(new RandomStream(99), goalInCorner: false);
        var scores = Enumerable.Range(0, Table.Dimension).Select(i => (double)(i % 5)).ToArray();
        var elsewhere = Levels[0].WithGoal(Levels[0].Maze.Places[^1]);

        Assert.That(Table.Knows(strange), Is.False);
        Assert.That(Table.Policy(scores, strange), Is.All.EqualTo(0.25));
        Assert.That(Table.Policy(scores, elsewhere), Is.EqualTo(Table.Policy(scores, Levels[0])));
    }

    [Test]
    public void Levels_of_the_same_walls_share_their_entries()
    {
        var twice = new TableSpecimen([Levels[0], Levels[0]]);

        Assert.That(twice.Dimension, Is.EqualTo(Levels[0].GoalFeature.Length));
        Assert.That(twice.Value(new double[twice.Dimension]), Is.EqualTo(new TableSpecimen([Levels[0]]).Value(new double[twice.Dimension])).Within(1e-12));
    }

    // A teacher that always goes up, and a table that knows nothing: ln 4 on every tile. Scores of any size are a policy.
    [Test]
    public void A_teacher_of_certain_moves_is_learned_like_any_other()
    {
        var table = new TableSpecimen([Levels[0]], level => Greedy.Deterministic(level.Model.Table, new int[level.Model.Table.States]));
        double[] sure = [.. Enumerable.Range(0, table.Dimension).Select(i => i % 4 == 0 ? 1000.0 : 0)];

        Assert.That(table.Value(new double[table.Dimension]), Is.EqualTo(Math.Log(4)).Within(1e-12));
        Assert.That(table.Value(sure), Is.Zero.Within(1e-12));
        Assert.That(table.Policy(sure, Levels[0]).Chunk(4), Is.All.EqualTo(new double[] { 1, 0, 0, 0 }));
    }

    [Test]
    public void Without_a_level_there_is_no_table() =>
        Assert.That(() => new TableSpecimen([]), Throws.ArgumentException.With.Message.Contains("without a level"));
}
