// hint: this pays the full prize whenever success comes: it should be worth less the later it comes
double ExpectedFitness(int undecided, int trials) =>
    1 + 19 * (1 - Math.Pow(1 - Math.Pow(2, -undecided), trials));
