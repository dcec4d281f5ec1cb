using InnerAlignment.Lessons.Learning;

namespace InnerAlignment.Lessons.Tests.Learning;

public sealed class MlNetTrainerTests
{
    private static readonly (LabelledTable Training, LabelledTable Test) Halves = LabelledTable.Read(CurvedBoundary.File).Split(2000);

    public static IEnumerable<MlNetTrainer> Trainers => MlNetTrainer.All;

    [Test]
    public void The_table_is_what_its_generator_draws() =>
        Assert.That(File.ReadAllText(CourseData.Find(CurvedBoundary.File)), Is.EqualTo(CurvedBoundary.Write()));

    [Test]
    public void The_best_classifier_is_right_nine_times_in_ten()
    {
        // 25,000 labels, each right with probability 0.9: 5.5 standard deviations are 0.0105, false alarm below 8e-8 for both.
        var score = ClassificationScore.Of(CurvedBoundary.Probability, CurvedBoundary.Draw(25_000, 3));

        Assert.That(score.Accuracy, Is.EqualTo(CurvedBoundary.Fidelity).Within(0.0105));
        // A label costs -ln 0.9 or -ln 0.1: standard deviation 0.3 ln 9 = 0.659, 5.5 of the mean 0.0229.
        Assert.That(score.LogLoss, Is.EqualTo(CurvedBoundary.LeastLogLoss).Within(0.0229));
    }

    [TestCaseSource(nameof(Trainers))]
    public void A_trainer_beats_guessing_and_not_the_noise(MlNetTrainer trainer)
    {
        var score = ClassificationScore.Of(trainer.Train(Halves.Training), Halves.Test);

        Assert.That(score.Accuracy, Is.InRange(0.75, 0.93));
        Assert.That(score.LogLoss, Is.InRange(CurvedBoundary.LeastLogLoss - 0.05, Math.Log(2)));
    }

    [Test]
    public void Trees_bend_where_a_line_cannot()
    {
        double LossOf(MlNetTrainer trainer) => ClassificationScore.Of(trainer.Train(Halves.Training), Halves.Test).LogLoss;

        Assert.That(LossOf(MlNetTrainer.FastTree), Is.LessThan(LossOf(MlNetTrainer.Sdca)).And.LessThan(LossOf(MlNetTrainer.Lbfgs)));
    }

    [TestCaseSource(nameof(Trainers))]
    public void Training_twice_gives_the_same_classifier(MlNetTrainer trainer)
    {
        double[] point = [0.3, -0.2];

        var first = trainer.Train(Halves.Training)(point);
        var second = trainer.Train(Halves.Training)(point);

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Examples_of_one_class_are_refused() =>
        Assert.That(() => MlNetTrainer.Sdca.Train(new(["x"], [[1.0], [2.0]], [true, true])), Throws.ArgumentException.With.Message.Contains("both classes"));

    [TestCase("x,label\n1,0\n2,7\n", "line 3")]
    [TestCase("x,label\n1,0,1\n", "line 2")]
    [TestCase("# nothing\n", "holds no table")]
    public void A_bad_table_says_where(string text, string where)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "bad.csv");
        File.WriteAllText(path, text);

        Assert.That(() => LabelledTable.Read(path), Throws.TypeOf<FormatException>().With.Message.Contains(where));
    }
}
