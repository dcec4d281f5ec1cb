namespace InnerAlignment.BooleanFunctions;

/// <summary>What became of one network that was trained on examples of a Boolean function.</summary>
/// <param name="Table">The function that it computes in the end.</param>
/// <param name="Steps">Steps it took; 0 if it was right from the start.</param>
/// <param name="Fits">Whether it came to answer every example by the margin asked for; if not, it was given up after the most steps allowed.</param>
public readonly record struct TrainedFunction(TruthTable Table, int Steps, bool Fits);
