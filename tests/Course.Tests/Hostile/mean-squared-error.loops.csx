// says: 'MeanSquaredError' took longer than
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
