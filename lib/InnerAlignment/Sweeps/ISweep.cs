namespace InnerAlignment.Sweeps;

/// <summary>An experiment at full scale: too long for a notebook, run once by a command and kept as a table in <c>data/sweeps</c>.</summary>
/// <remarks>A task is a part with a seed. Tasks know nothing of each other, so that they run in any order, on many cores or machines, and a sweep that was ended is taken up where it was.
/// To add a sweep, add a class to the library that implements this and has a constructor without parameters: <see cref="SweepCatalog"/> finds it.</remarks>
public interface ISweep
{
    /// <summary>What the command and the file are called: small letters, digits and hyphens.</summary>
    string Name { get; }

    /// <summary>What is measured, in one line.</summary>
    string Title { get; }

    /// <summary>The names of the numbers in a row, after part and seed; without commas.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The settings, each by its name; without commas.</summary>
    IReadOnlyList<string> Parts { get; }

    /// <summary>Seeds of the run at full scale: 1 to this.</summary>
    int Seeds { get; }

    /// <summary>Runs one task. Deterministic: the same part and seed give the same row.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <param name="seed">From 1.</param>
    /// <param name="progress">Is told now and then the share that is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends the task; nothing of it is kept then.</param>
    /// <returns>One number for each of <see cref="Columns"/>; NaN where there is none.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    double[] Run(string part, ulong seed, IProgress<double> progress, CancellationToken cancellation);
}
