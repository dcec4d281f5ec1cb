// hint: from the same start this one arrives if you wait: another start is only quicker
string WhyNotFound(Func<double, double, double> run)
{
    if (run(0.5, 1e6) > 0.5 || run(-0.5, 1e6) > 0.5)
        return "start";
    return run(0.001, 1e6) > 0.5 ? "time" : "range";
}
