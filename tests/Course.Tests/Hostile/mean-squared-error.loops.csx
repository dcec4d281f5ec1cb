// says: 'MeanSquaredError' took longer than 4 seconds
double MeanSquaredError(double[] predicted, double[] target)
{
    while (true)
    {
        try
        {
            while (true)
                ;
        }
        catch (Exception)
        {
        }
    }
}
