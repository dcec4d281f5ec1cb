// says: 'MeanSquaredError' took longer than 4 seconds
double MeanSquaredError(double[] predicted, double[] target) => Enumerable.Range(0, int.MaxValue).Sum(i => Math.Sqrt(Enumerable.Range(0, int.MaxValue).Count(j => (i ^ j) == -1)));
