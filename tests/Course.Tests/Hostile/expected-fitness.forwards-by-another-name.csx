// says: write it yourself: line 
using static InnerAlignment.Evolution.HintonNowlan;
using Fit = InnerAlignment.Evolution.HintonNowlan;
double ExpectedFitness(int undecided, int trials) => Fit.ExpectedFitness(undecided, trials);
