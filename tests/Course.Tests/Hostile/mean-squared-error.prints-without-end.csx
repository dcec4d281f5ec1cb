// says: 'MeanSquaredError' took longer than 4 seconds
double MeanSquaredError(double[] predicted, double[] target)
{
    var line = new string('x', 100_000);
    while (true)
        Console.WriteLine(line);
}
