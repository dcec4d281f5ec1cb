// hint: this is the share of levels in which the goal was reached
double ShareOfOptimum(int[] times, int[] ways, double discount) => times.Average(time => time < 0 ? 0.0 : 1);
