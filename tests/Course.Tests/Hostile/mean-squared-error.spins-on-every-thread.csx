// says: 'MeanSquaredError' took longer than 4 seconds
double MeanSquaredError(double[] predicted, double[] target)
{
    for (int i = 0; i < 40; i++)
        new System.Threading.Thread(() => { while (true) ; }) { IsBackground = true }.Start();
    while (true)
        ;
}
