// says: the answer cell did not end: The time limit of 20 s was reached.
double MeanSquaredError(double[] predicted, double[] target) => 0;
while (true)
    ;
