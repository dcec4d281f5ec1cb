namespace InnerAlignment.Lessons.Experiments;

/// <summary>Commits the learner to a number before the experiment shows it.</summary>
public static class Predict
{
    /// <summary>A predicted number.</summary>
    /// <param name="slug">The prediction's name, as the notebook's metadata has it.</param>
    /// <param name="committed">The number; null until the learner has written one.</param>
    /// <param name="unit">Its unit.</param>
    public static Prediction Number(string slug, double? committed, string unit = "") => new(slug, committed, unit);
}
