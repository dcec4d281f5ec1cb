namespace InnerAlignment.Search;

/// <summary>Where a search stands after a step.</summary>
/// <param name="Step">Steps taken, from 0 for the start.</param>
/// <param name="Evaluations">Evaluations of the objective so far; a value together with the gradient at the same point is one.</param>
/// <param name="Point">The point that this step evaluated (the best of them, where a step evaluates several), <c>[d]</c>: live memory that the next step
/// overwrites; copy it to keep it.</param>
/// <param name="Value">The value at <paramref name="Point"/>.</param>
/// <param name="Center">Where the search believes the minimum: the mean of a sampling distribution, or <paramref name="Point"/> where there is none; live
/// memory.</param>
public readonly record struct Iterate(int Step, long Evaluations, ReadOnlyMemory<double> Point, double Value, ReadOnlyMemory<double> Center);
