using InnerAlignment.Networks;

namespace InnerAlignment.Training;

/// <summary>States after which a rollout stopped looking though the process would have gone on: their values stand for the rest.</summary>
/// <remarks>They are collected, and evaluated a batch at a time.</remarks>
internal sealed class CutOffStates(IEnvironmentBatch environments, Recording<float> policy, Experience experience)
{
    private readonly float[] seen = new float[policy.Inputs.Values.Length];
    private readonly float[] collected = new float[policy.Inputs.Values.Length];
    private readonly int[] steps = new int[policy.Inputs.Rows];
    private int count;

    /// <summary>Looks at all environments as they are now.</summary>
    public void Look() => environments.Observe(seen);

    /// <summary>Keeps what the environment of step <paramref name="index"/> showed at the last look.</summary>
    public void Add(int index)
    {
        if (count == steps.Length)
            Evaluate();
        int size = policy.Inputs.Columns;
        seen.AsSpan(index % policy.Inputs.Rows * size, size).CopyTo(collected.AsSpan(count * size));
        steps[count++] = index;
    }

    /// <summary>Writes the values of all states kept since the last call into the experience.</summary>
    public void Evaluate()
    {
        if (count == 0)
            return;
        collected.CopyTo(policy.Inputs.Values);
        policy.Forward();
        for (int i = 0; i < count; i++)
            experience.NextValues[steps[i]] = policy.Outputs.Matrix.Row(i)[^1];
        count = 0;
    }
}
