// says: the kernel ended while 'MeanSquaredError' ran
string MeanSquaredError(double[] predicted, double[] target) => new string('x', 40 << 20);
