// says: 'IsSearching' asked the system more questions than it may
bool IsSearching(Func<double[], double[]> run)
{
    System.Threading.Tasks.Parallel.For(0, 1_000_000, i =>
    {
        try
        {
            run([i, 1]);
        }
        catch (Exception)
        {
        }
    });
    return true;
}
