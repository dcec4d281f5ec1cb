namespace InnerAlignment.Networks;

/// <summary>A network as a function of its parameters.</summary>
/// <param name="parameters">The setting, <c>[d]</c>.</param>
/// <param name="inputs">Examples, <c>[n, inputs]</c>, row by row.</param>
/// <param name="outputs">Receives the outputs, <c>[n, outputs]</c>, row by row.</param>
public delegate void NetworkFunction(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, Span<double> outputs);
