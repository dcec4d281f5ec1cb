// says: write it yourself: line 2 uses #r, which this exercise does not allow
#r "../../lib/bin/InnerAlignment.dll"
double ExpectedFitness(int undecided, int trials) => 0;
