// says: 'MeanSquaredError' gave back more than an answer may hold
string MeanSquaredError(double[] predicted, double[] target) => new string('x', 40 << 20);
