// says: 'IsSearching' asked the system more questions than it may
bool IsSearching(Func<double[], double[]> run)
{
    for (int i = 0; i < 1_000_000; i++)
        run([i, 1]);
    return true;
}
