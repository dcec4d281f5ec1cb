using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>start-here</c>.</summary>
public static class WarmUpChecks
{
    /// <summary>Checks a mean squared error on cases that can be done in the head.</summary>
    /// <param name="answer">From predictions <c>[n]</c> and targets <c>[n]</c> to the mean of their squared differences.</param>
    public static Verdict MeanSquaredError(Func<double[], double[], double> answer) => Check.For("mean-squared-error")
        .Case("MeanSquaredError([4, −1], [1, 1])", () => answer([4, -1], [1, 1]), 6.5,
            mistakes:
            [
                Mistake.Gives(0.5, "misses of opposite sign cancel here: square each difference before you average"),
                Mistake.Gives(13.0, "this is the sum of the squares: divide it by how many there are"),
                Mistake.Gives(2.5, "this is the mean absolute error: the sign is gone, but a large miss must count more than in proportion"),
                Mistake.Gives(Math.Sqrt(6.5), "this is the root of the mean squared error: leave the root out"),
            ])
        .Case("MeanSquaredError([1, 2, 5], [1, 2, 1])", () => answer([1, 2, 5], [1, 2, 1]), 16.0 / 3)
        .Verdict();

    /// <summary>Checks a search for the smallest value.</summary>
    /// <param name="answer">From values <c>[n]</c> to the index of the smallest, the first of equals.</param>
    public static Verdict BestGuess(Func<double[], int> answer) => Check.For("best-guess")
        .Case("bestGuess [| 3.0; 1.0; 2.0 |]", () => answer([3, 1, 2]), 1,
            mistakes:
            [
                Mistake.Gives(0, "this picks the largest value: an objective of ours is made small"),
                Mistake.Gives(2, "indices count from zero"),
            ])
        .Case("bestGuess [| 5.0; 2.0; 7.0; 2.0 |]", () => answer([5, 2, 7, 2]), 1, mistakes: [Mistake.Gives(3, "of several equal values the first one wins")])
        .Case("bestGuess [| 4.0 |]", () => answer([4]), 0)
        .Verdict();
}
