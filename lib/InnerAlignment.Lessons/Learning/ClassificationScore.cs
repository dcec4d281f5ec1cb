namespace InnerAlignment.Lessons.Learning;

/// <summary>How well a classifier does on examples: one measure for every learner, whoever wrote it.</summary>
/// <param name="Accuracy">The share of examples whose class has a probability of one half or more, in [0, 1].</param>
/// <param name="LogLoss">The mean of <c>-ln p(label)</c>, in nats, at least 0; probabilities are kept <c>1e-15</c> away from 0 and 1.</param>
public sealed record ClassificationScore(double Accuracy, double LogLoss)
{
    private const double Floor = 1e-15;

    /// <summary>Scores a classifier.</summary>
    /// <param name="probability">The probability of class 1 that it gives an example.</param>
    /// <param name="examples">The examples; at least one.</param>
    /// <exception cref="ArgumentException">There are no examples, or a probability lies outside [0, 1].</exception>
    public static ClassificationScore Of(Func<double[], double> probability, LabelledTable examples)
    {
        if (examples.Labels.Count == 0)
            throw new ArgumentException("A score needs at least one example.", nameof(examples));
        var given = examples.Features.Select(probability).ToArray();
        if (given.FirstOrDefault(p => !(p is >= 0 and <= 1), 0) is var odd and not 0)
            throw new ArgumentException($"A probability lies in [0, 1]; {odd} came.", nameof(probability));
        var right = given.Zip(examples.Labels).Count(pair => pair.First >= 0.5 == pair.Second);
        var loss = given.Zip(examples.Labels, (p, label) => -Math.Log(Math.Clamp(label ? p : 1 - p, Floor, 1 - Floor))).Average();
        return new((double)right / given.Length, loss);
    }
}
