// hint: from another start this is found at once: one start that leads nowhere says nothing about the range
string WhyNotFound(Func<double, double, double> run) => run(0.001, 1e6) > 0.5 ? "time" : "range";
