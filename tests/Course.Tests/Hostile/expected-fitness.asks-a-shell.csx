// says: write it yourself: line 
double ExpectedFitness(int undecided, int trials) => System.Diagnostics.Process.Start("true").Id;
