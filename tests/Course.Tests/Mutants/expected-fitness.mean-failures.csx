// hint: the mean of the fitness is not the fitness of the mean: put every number of failures in with its probability
double ExpectedFitness(int undecided, int trials) =>
    1 + 19 * (trials - (Math.Pow(2, undecided) - 1)) / trials;
