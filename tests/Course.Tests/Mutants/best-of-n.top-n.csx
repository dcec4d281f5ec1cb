// hint: this averages the n best of the pool: best of n is the mean over all subsets of n
double BestOf(double[] proxies, double[] golds, int n) =>
    n == 1 ? golds.Average() : proxies.Zip(golds).OrderByDescending(pair => pair.First).Take(n).Average(pair => pair.Second);
