// says: write it yourself: line 
#r "../../lib/bin/InnerAlignment.dll"
double ExpectedFitness(int undecided, int trials) => 0;
