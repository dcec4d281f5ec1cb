// hint: this one is slower still: you may ask for a million steps
string WhyNotFound(Func<double, double, double> run)
{
    if (run(0.001, 10_000) > 0.5)
        return "time";
    return run(0.5, 10_000) > 0.5 || run(-0.5, 10_000) > 0.5 ? "start" : "range";
}
