// hint: write it yourself: line 3 uses InnerAlignment.Evolution.HintonNowlan.ExpectedFitness, which is the answer
double ExpectedFitness(int undecided, int trials) =>
    new InnerAlignment.Evolution.HintonNowlan(Trials: trials).ExpectedFitness(undecided);
