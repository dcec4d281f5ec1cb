// says: write it yourself: line 
double ExpectedFitness(int undecided, int trials)
{
    dynamic answer = undecided;
    return answer + trials;
}
