// hint: this is the mean of the levels' shares
double ShareOfOptimum(int[] times, int[] ways, double discount) =>
    times.Zip(ways, (time, way) => time < 0 ? 0 : Math.Pow(discount, time - way)).Average();
