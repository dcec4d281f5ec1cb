// hint: pool / n says how often the best one is missed, not how the weight is spread: use every candidate's weight
double EffectiveCandidates(int pool, int n) => (double)pool / n;
