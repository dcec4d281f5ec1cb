// hint: the bias of the hidden unit was left out: it goes into the unit as well, and must be scaled with the weights
double[] SameAgent(double[] parameters, int inputs, int hidden, int outputs)
{
    var renamed = (double[])parameters.Clone();
    for (var i = 0; i < inputs; i++)
        renamed[i] *= 100;
    for (var k = 0; k < outputs; k++)
        renamed[hidden * (inputs + 1) + k * hidden] /= 100;
    return renamed;
}
