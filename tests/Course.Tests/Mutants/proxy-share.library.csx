// hint: MisgeneralizationLaw
double ProxyShare(double alpha, double s, double t) => new InnerAlignment.Alignment.MisgeneralizationLaw(alpha, s).ProxyShare(t);
