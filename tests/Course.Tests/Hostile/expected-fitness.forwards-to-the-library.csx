// says: write it yourself: line 2 uses InnerAlignment.Evolution.HintonNowlan.ExpectedFitness, which is the answer
double ExpectedFitness(int undecided, int trials) => InnerAlignment.Evolution.HintonNowlan.ExpectedFitness(undecided, trials);
