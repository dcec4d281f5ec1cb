// says: the kernel was killed while 'MeanSquaredError' ran
double MeanSquaredError(double[] predicted, double[] target)
{
    System.Diagnostics.Process.GetCurrentProcess().Kill();
    return 0;
}
