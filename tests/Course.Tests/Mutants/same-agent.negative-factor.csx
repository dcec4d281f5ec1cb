// hint: a ReLU does not let a negative factor through: relu(−z) is not −relu(z)
double[] SameAgent(double[] parameters, int inputs, int hidden, int outputs)
{
    var renamed = (double[])parameters.Clone();
    foreach (var i in Enumerable.Range(0, inputs).Append(inputs * hidden))
        renamed[i] *= -100;
    for (var k = 0; k < outputs; k++)
        renamed[hidden * (inputs + 1) + k * hidden] /= -100;
    return renamed;
}
