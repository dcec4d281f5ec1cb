// For c > 0 a ReLU passes a factor through: relu(c z) = c relu(z). So everything that enters a hidden unit may be
// multiplied by c, and everything that leaves it by 1 / c, and no output changes. The factor is chosen so large that
// the way in alone becomes longer by at least 2: (c - 1) |way in| = 2.
double[] SameAgent(double[] parameters, int inputs, int hidden, int outputs)
{
    var incoming = Enumerable.Range(0, inputs).Append(inputs * hidden).ToArray();     // unit 0: its weights and its bias
    var length = Math.Sqrt(incoming.Sum(i => parameters[i] * parameters[i]));
    var factor = 1 + 2 / length;

    var renamed = (double[])parameters.Clone();
    foreach (var i in incoming)
        renamed[i] *= factor;
    for (var k = 0; k < outputs; k++)
        renamed[hidden * (inputs + 1) + k * hidden] /= factor;
    return renamed;
}
