// One question for each thing that could be at fault. First only time changes: the colleague's start, and as many steps as
// may be asked for. If that finds it, time was all that it lacked, and the start is not at fault, however quick others are.
// Otherwise the start changes, to several on both sides of zero. If one of them finds it, the start was at fault. What is
// found from nowhere, in a million steps each, is called out of range: not proved, but with good reason.
string WhyNotFound(Func<double, double, double> run)
{
    const double longest = 1_000_000;
    if (run(0.001, longest) > 0.5)
        return "time";
    double[] starts = [0.01, 0.1, 0.4, -0.001, -0.01, -0.1, -0.4];
    return starts.Any(start => run(start, longest) > 0.5) ? "start" : "range";
}
