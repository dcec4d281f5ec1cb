// hint: this counts all pairs: a mesa-objective that does not care serves no base objective that does
long AlignedPairs(int outcomes)
{
    long[] known = [1, 1, 3, 13, 75, 541, 4683, 47293];
    return known[outcomes] * known[outcomes];
}
