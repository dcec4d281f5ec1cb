// hint: the weights sum to one: square them before you add
double EffectiveCandidates(int pool, int n) => 1;
