namespace InnerAlignment.Evolution;

/// <summary>What a population of Hinton and Nowlan's organisms looks like in one generation.</summary>
/// <param name="Generation">0 is the random start.</param>
/// <param name="Right">Share of alleles fixed to the right value, 0 to 1.</param>
/// <param name="Wrong">Share of alleles fixed to the wrong value, 0 to 1.</param>
/// <param name="Undecided">Share of alleles left to learning, 0 to 1.</param>
/// <param name="MeanFitness">Mean fitness in this generation's lives, 1 to 20.</param>
public readonly record struct AlleleFrequencies(int Generation, double Right, double Wrong, double Undecided, double MeanFitness);
