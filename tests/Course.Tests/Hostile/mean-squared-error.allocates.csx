// says: 'MeanSquaredError' threw OutOfMemoryException
double MeanSquaredError(double[] predicted, double[] target)
{
    var hoard = new List<byte[]>();
    while (true)
    {
        hoard.Add(new byte[1 << 20]);
        Array.Fill(hoard[^1], (byte)1);
    }
}
