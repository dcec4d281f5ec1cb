// says: 'MeanSquaredError' took more memory than a submission may
double MeanSquaredError(double[] predicted, double[] target)
{
    while (true)
    {
        var block = System.Runtime.InteropServices.Marshal.AllocHGlobal(16 << 20);
        for (int i = 0; i < 16 << 20; i += 4096)
            System.Runtime.InteropServices.Marshal.WriteByte(block, i, 1);
    }
}
