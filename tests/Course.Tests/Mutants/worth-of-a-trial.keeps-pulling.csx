// hint: this keeps pulling whatever the trial says
double WorthOfATrial(double mean, double deviation, int pulls) => pulls * mean;
