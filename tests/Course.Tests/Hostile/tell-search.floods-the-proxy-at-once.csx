// says: too many questions
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
