// says: 'MeanSquaredError' has other parameters, or gives back something else, than the exercise asks for
object MeanSquaredError(double[] predicted, double[] target)
{
    object nest = new object[] { 1.0 };
    for (int i = 0; i < 100_000; i++)
        nest = new[] { nest };
    return nest;
}
