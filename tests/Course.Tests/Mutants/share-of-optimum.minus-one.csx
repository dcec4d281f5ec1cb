// hint: −1 means never: a goal that was not reached brings nothing
double ShareOfOptimum(int[] times, int[] ways, double discount) =>
    times.Sum(time => Math.Pow(discount, time - 1)) / ways.Sum(way => Math.Pow(discount, way - 1));
