// says: 'MeanSquaredError' took longer than 4 seconds
double MeanSquaredError(double[] predicted, double[] target)
{
    while (true)
    {
        try
        {
            System.Threading.Thread.Sleep(-1);
        }
        catch (System.Threading.ThreadInterruptedException)
        {
        }
    }
}
