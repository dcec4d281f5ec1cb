// says: 'IsSearching' asked the system something that it cannot answer
bool IsSearching(Func<double[], double[]> run)
{
    run(null);
    return true;
}
