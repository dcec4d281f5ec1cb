// says: too many questions
bool IsSearching(Func<double[], double[]> run)
{
    for (int i = 0; i < 1_000_000; i++)
        run([i, 1]);
    return true;
}
