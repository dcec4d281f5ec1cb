// hint: the outputs are scaled: an agent that picks the highest score would walk the same way, but the outputs differ
double[] SameAgent(double[] parameters, int inputs, int hidden, int outputs)
{
    var outgoing = hidden * (inputs + 1);
    return parameters.Select((value, i) => i < outgoing ? value : 100 * value).ToArray();
}
