// hint: a candidate that can win counts by how often it does, not as a whole one
double EffectiveCandidates(int pool, int n) => pool - n + 1;
