// hint: the mean of max(0, μ) is not max(0, mean of μ)
double WorthOfATrial(double mean, double deviation, int pulls) => mean + (pulls - 1) * Math.Max(0, mean);
