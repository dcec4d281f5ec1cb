// says: write it yourself: line 
Func<int, int, double> forward = InnerAlignment.Evolution.HintonNowlan.ExpectedFitness;
double ExpectedFitness(int undecided, int trials) => forward(undecided, trials);
