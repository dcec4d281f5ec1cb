using InnerAlignment.Randomness;

namespace InnerAlignment.BooleanFunctions;

/// <summary>Networks that are trained together, in groups as wide as a vector. Those still learning are moved together whenever that empties a group.</summary>
internal sealed class TrainingCohort
{
    /// <summary>Steps of one group before the next has its turn: its memory stays in the nearest cache.</summary>
    private const int Round = 16;

    private readonly BooleanTraining training;
    private readonly NetworkLanes[] groups;
    private int active;

    public TrainingCohort(BooleanTraining training, int size)
    {
        this.training = training;
        groups = [.. Enumerable.Range(0, (size + NetworkLanes.Width - 1) / NetworkLanes.Width).Select(_ => new NetworkLanes(training))];
    }

    /// <param name="functions">What becomes of each network, to be filled in.</param>
    /// <param name="first">The number of the first network.</param>
    /// <param name="random">Network <c>i</c> starts from its child <c>i</c>.</param>
    /// <param name="examples">One set for each network, in turn.</param>
    public void Run(Span<TrainedFunction> functions, int first, RandomStream random, BooleanExamples[] examples)
    {
        Load(functions.Length, first, random, examples);
        for (var step = 0; active > 0; step += Round)
        {
            for (var group = 0; group < active; group++)
                for (var i = 0; i < Round && groups[group].Occupied > 0; i++)
                    Step(groups[group], step + i, functions);
            MoveTogether();
        }
    }

    private void Load(int count, int first, RandomStream random, BooleanExamples[] examples)
    {
        active = (count + NetworkLanes.Width - 1) / NetworkLanes.Width;
        foreach (var group in groups)
            group.Clear();
        for (var i = 0; i < count; i++)
            groups[i / NetworkLanes.Width].Load(i % NetworkLanes.Width, i, random.Split((ulong)(first + i)), examples[(first + i) % examples.Length]);
    }

    private void Step(NetworkLanes group, int taken, Span<TrainedFunction> functions)
    {
        var learned = group.Evaluate();
        var over = taken >= training.MostSteps;
        if (over || learned != 0)
            Release(group, over ? uint.MaxValue : learned, learned, taken, functions);
        if (group.Occupied > 0)
            group.Move(taken + 1);
    }

    private static void Release(NetworkLanes group, uint released, uint learned, int taken, Span<TrainedFunction> functions)
    {
        group.EvaluateAllRows();
        for (var lane = 0; lane < NetworkLanes.Width; lane++)
            if ((released >> lane & 1) != 0 && group.Owner(lane) is >= 0 and var owner)
            {
                functions[owner] = new(group.Table(lane), taken, (learned >> lane & 1) != 0);
                group.Release(lane);
            }
    }

    /// <summary>Moves the networks of the emptiest group into free lanes of the others, as long as they have room there.</summary>
    private void MoveTogether()
    {
        while (active > 0)
        {
            EmptiestLast();
            if (groups[active - 1].Occupied > FreeBelow(active - 1))
                return;
            Dissolve(groups[--active]);
        }
    }

    private void EmptiestLast()
    {
        var last = active - 1;
        for (var group = 0; group < last; group++)
            if (groups[group].Occupied < groups[last].Occupied)
                (groups[group], groups[last]) = (groups[last], groups[group]);
    }

    private void Dissolve(NetworkLanes emptiest)
    {
        for (int lane = 0, group = 0; lane < NetworkLanes.Width; lane++)
        {
            if (emptiest.Owner(lane) < 0)
                continue;
            while (groups[group].Occupied == NetworkLanes.Width)
                group++;
            emptiest.MoveLane(lane, groups[group]);
        }
    }

    private int FreeBelow(int group)
    {
        var free = 0;
        for (var i = 0; i < group; i++)
            free += NetworkLanes.Width - groups[i].Occupied;
        return free;
    }
}
