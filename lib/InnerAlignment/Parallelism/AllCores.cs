using System.Runtime.ExceptionServices;

namespace InnerAlignment.Parallelism;

/// <summary>Loops whose turns run side by side on all cores. What a turn throws comes out as it was thrown, so that an error reads the same with any number of threads.</summary>
internal static class AllCores
{
    /// <summary>Runs turns <c>0 … count - 1</c>, in any order.</summary>
    internal static void For(int count, Action<int> turn) => Unwrap(() => Parallel.For(0, count, turn));

    /// <summary>Runs turns <c>0 … count - 1</c>, in any order, each with the memory of its thread.</summary>
    /// <param name="count">Number of turns.</param>
    /// <param name="begin">Makes a thread's memory.</param>
    /// <param name="turn">One turn.</param>
    /// <param name="end">Takes a thread's memory when its turns are over; null takes none.</param>
    internal static void For<TMemory>(int count, Func<TMemory> begin, Action<int, TMemory> turn, Action<TMemory>? end = null) =>
        Unwrap(() => Parallel.For(
            0, count, begin,
            (index, _, memory) =>
            {
                turn(index, memory);
                return memory;
            },
            end ?? (_ => { })));

    private static void Unwrap(Action loop)
    {
        try
        {
            loop();
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
