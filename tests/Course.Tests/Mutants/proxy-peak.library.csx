// hint: MisgeneralizationLaw
double PeakTime(double alpha, double s) => new InnerAlignment.Alignment.MisgeneralizationLaw(alpha, s).PeakTime;
