// says: write it yourself: line 2 uses InnerAlignment.Evolution.HintonNowlan.ExpectedFitness, which is the answer
Func<int, int, double> forward = InnerAlignment.Evolution.HintonNowlan.ExpectedFitness;
double ExpectedFitness(int undecided, int trials) => forward(undecided, trials);
