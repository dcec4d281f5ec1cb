using System.Numerics.Tensors;

namespace InnerAlignment.Search;

/// <summary>Value of a point <c>[d]</c>.</summary>
/// <param name="point">The point.</param>
public delegate double PointFunction(ReadOnlySpan<double> point);

/// <summary>Objectives made of functions.</summary>
public static class Objective
{
    /// <summary>A function to be made small.</summary>
    /// <param name="dimension">Coordinates of a point, at least 1.</param>
    /// <param name="value">The function.</param>
    public static IObjective Of(int dimension, PointFunction value) => new FunctionObjective(dimension, value);

    /// <summary>A return, to be made large, as a loss, to be made small: its negative. The only bridge between the two.</summary>
    /// <param name="dimension">Coordinates of a point, at least 1.</param>
    /// <param name="value">The return.</param>
    public static IObjective AsLoss(int dimension, PointFunction value) => new FunctionObjective(dimension, point => -value(point));

    /// <summary>The objective moved in space: its value at <c>x</c> is the old one at <c>x - shift</c>, so a minimum moves by <c>shift</c>.</summary>
    /// <exception cref="ArgumentException">The shift has another dimension than the objective.</exception>
    public static IDifferentiableObjective MovedBy(this IDifferentiableObjective objective, params double[] shift) => new MovedObjective(objective, shift);

    /// <summary>Checks all that a search is given, before it is asked for its first iterate.</summary>
    internal static void Require(object search, IObjective objective, ReadOnlyMemory<double> start)
    {
        Hyperparameters.Require(search);
        Require(objective, start.Length);
    }

    internal static void Require(IObjective objective, int length)
    {
        if (length != objective.Dimension)
            throw new ArgumentException($"The objective has {objective.Dimension} coordinates; a point [{length}] came.");
    }

    private sealed class FunctionObjective(int dimension, PointFunction value) : IObjective
    {
        public int Dimension { get; } = dimension >= 1
            ? dimension
            : throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "A point has one coordinate or more.");

        public double Value(ReadOnlySpan<double> point) => value(point);
    }

    private sealed class MovedObjective : IDifferentiableObjective
    {
        private const int LargestOnStack = 64;

        private readonly IDifferentiableObjective objective;
        private readonly double[] shift;

        public MovedObjective(IDifferentiableObjective objective, double[] shift)
        {
            Require(objective, shift.Length);
            (this.objective, this.shift) = (objective, [.. shift]);
        }

        public int Dimension => shift.Length;

        public double Value(ReadOnlySpan<double> point) => objective.Value(Move(point, Room(stackalloc double[LargestOnStack])));

        public void Gradient(ReadOnlySpan<double> point, Span<double> gradient) =>
            objective.Gradient(Move(point, Room(stackalloc double[LargestOnStack])), gradient);

        private Span<double> Room(Span<double> stack) => Dimension <= stack.Length ? stack[..Dimension] : new double[Dimension];

        private ReadOnlySpan<double> Move(ReadOnlySpan<double> point, Span<double> moved)
        {
            Require(this, point.Length);
            TensorPrimitives.Subtract(point, shift, moved);
            return moved;
        }
    }
}
