using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

/// <summary>Places in a row; action 0 goes left, 1 goes right; the right end pays 1 and ends the process, unless it is endless and pays 1 a step.</summary>
internal sealed class Corridor(int count, int length, bool endless = false) : IEnvironmentBatch
{
    private readonly int[] places = new int[count];

    public int Count => count;

    public int ObservationSize => length;

    public int ActionCount => 2;

    public void Restart(ReadOnlySpan<bool> which)
    {
        for (int i = 0; i < count; i++)
            places[i] = which[i] ? 0 : places[i];
    }

    public void Observe(Span<float> observations)
    {
        observations.Clear();
        for (int i = 0; i < count; i++)
            observations[i * length + (endless ? 0 : places[i])] = 1;
    }

    public void Step(ReadOnlySpan<int> actions, Span<float> rewards, Span<bool> terminated)
    {
        for (int i = 0; i < count; i++)
        {
            bool over = !endless && places[i] == length - 1;
            places[i] = over ? places[i] : Math.Clamp(places[i] + 2 * actions[i] - 1, 0, length - 1);
            terminated[i] = !endless && places[i] == length - 1;
            rewards[i] = endless || (terminated[i] && !over) ? 1 : 0;
        }
    }
}
