namespace InnerAlignment.Policies;

/// <summary>Pulling the arm with the largest index.</summary>
internal static class IndexRule
{
    private const double Tie = 1e-12;

    /// <summary>Replaces indices <c>[k]</c> by probabilities: all on the largest, in equal parts where several are.</summary>
    public static void Choose(Span<double> indices)
    {
        var largest = System.Numerics.Tensors.TensorPrimitives.Max<double>(indices);
        var count = 0;
        foreach (ref var index in indices)
            count += (int)(index = index >= largest - Tie ? 1 : 0);
        foreach (ref var index in indices)
            index /= count;
    }
}
