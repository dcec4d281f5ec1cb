// hint: only starts on one side were tried: on the other this is found
string WhyNotFound(Func<double, double, double> run)
{
    if (run(0.001, 1e6) > 0.5)
        return "time";
    return new[] { 0.01, 0.1, 0.5 }.Any(start => run(start, 1e6) > 0.5) ? "start" : "range";
}
