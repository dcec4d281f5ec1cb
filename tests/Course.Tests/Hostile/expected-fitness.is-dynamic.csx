// says: write it yourself: line 4 uses dynamic, which this exercise does not allow
double ExpectedFitness(int undecided, int trials)
{
    dynamic answer = undecided;
    return answer + trials;
}
