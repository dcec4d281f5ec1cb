// says: write it yourself: line 4 uses InnerAlignment.Evolution.HintonNowlan.ExpectedFitness, which is the answer
using static InnerAlignment.Evolution.HintonNowlan;
using Fit = InnerAlignment.Evolution.HintonNowlan;
double ExpectedFitness(int undecided, int trials) => Fit.ExpectedFitness(undecided, trials);
