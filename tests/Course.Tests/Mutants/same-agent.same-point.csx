// hint: these are the same parameters again: the point has to move by at least 1
double[] SameAgent(double[] parameters, int inputs, int hidden, int outputs) => (double[])parameters.Clone();
