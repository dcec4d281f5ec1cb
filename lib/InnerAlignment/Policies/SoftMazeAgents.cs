using System.Numerics.Tensors;
using InnerAlignment.LinearAlgebra;
using InnerAlignment.Networks;
using InnerAlignment.Planning;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Policies;

/// <summary>The agents of <see cref="MazeAgents"/> before they have made up their minds: moves are drawn from the softmax of the network's outputs.</summary>
/// <remarks>The expected return is then smooth in the parameters, and exact, as is its gradient: values and occupancy <c>d</c> of the policy by one linear system, the
/// policy gradient theorem <c>dJ/dz(s, a) = d(s) pi(a | s) (q(s, a) - v(s))</c> for the outputs <c>z</c> (Sutton et al. 2000, Theorem 1), and the chain rule through
/// the network. No walk is sampled. Not safe for concurrent use. Deterministic; an evaluation allocates nothing.</remarks>
public sealed class SoftMazeAgents
{
    private readonly TabularModel<Position, Move> model;
    private readonly double[] rewards;
    private readonly Recording<double> recording;
    private readonly LuDecomposition system;
    private readonly double[] matrix;
    private readonly double[] policy;
    private readonly double[] values;
    private readonly double[] occupancy;

    /// <param name="world">The maze; it may slip.</param>
    /// <param name="reward">What the return is made of.</param>
    /// <param name="network">Takes 6 features, gives 4 numbers.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <exception cref="ArgumentException">The network has other inputs or outputs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The discount is outside <c>[0, 1)</c>.</exception>
    public SoftMazeAgents(MazeWorld world, RewardFunction<Position, Move> reward, Network network, double discount)
    {
        Discount.Require(discount);
        PlaceFeatures.RequireFit(network);
        (World, Network, DiscountFactor, model) = (world, network, discount, world.Tabulate());
        var places = world.States.Count;
        rewards = model.Expected(reward);
        recording = network.Record<double>(places);
        PlaceFeatures.Of(world.Maze).CopyTo(recording.Inputs.Values);
        (system, matrix, policy) = (new(places), new double[places * places], new double[4 * places]);
        (values, occupancy) = (new double[places], new double[places]);
    }

    /// <summary>The maze they walk through.</summary>
    public MazeWorld World { get; }

    /// <summary>The network that all of them are settings of.</summary>
    public Network Network { get; }

    /// <summary>The discount <c>gamma</c> of returns.</summary>
    public double DiscountFactor { get; }

    /// <summary>Number of parameters, <c>d</c>.</summary>
    public int Dimension => Network.ParameterCount;

    /// <summary>The expected return of the agent with these parameters, over starts, moves and slips; larger is better. NaN where the network's outputs are not finite.</summary>
    /// <param name="parameters"><c>[d]</c>.</param>
    /// <exception cref="ArgumentException">There are not <c>d</c> parameters.</exception>
    public double Return(ReadOnlySpan<double> parameters)
    {
        return TryEvaluate(parameters) ? TensorPrimitives.Dot(model.Table.Start, values) : double.NaN;
    }

    /// <summary>The slope of <see cref="Return"/>; NaN where that is.</summary>
    /// <param name="parameters"><c>[d]</c>.</param>
    /// <param name="gradient">Receives <c>[d]</c>.</param>
    /// <exception cref="ArgumentException">There are not <c>d</c> parameters.</exception>
    public void Gradient(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        if (!TryEvaluate(parameters))
        {
            gradient.Fill(double.NaN);
            return;
        }

        model.Table.Start.CopyTo(occupancy);
        system.SolveTransposedInPlace(occupancy);
        recording.Tape.ClearIntermediateGradients();
        recording.Parameters.Gradient.Clear();
        var slopes = recording.Outputs.Gradient;
        for (var row = 0; row < policy.Length; row++)
        {
            var (place, move) = (row / 4, row % 4);
            var advantage = rewards[row] + DiscountFactor * model.Table.Expectation(place, move, values) - values[place];
            slopes[row] = model.Table.IsTerminal(place) ? 0 : occupancy[place] * policy[row] * advantage;
        }
        recording.Tape.Backward();
        recording.Parameters.Gradient.CopyTo(gradient);
    }

    /// <summary>The expected return as an objective to minimize, with its slope.</summary>
    public IDifferentiableObjective AsLoss() => new Loss(this);

    /// <summary>The policy that these parameters encode.</summary>
    /// <param name="parameters"><c>[d]</c>.</param>
    /// <exception cref="ArgumentException">There are not <c>d</c> parameters.</exception>
    public TabularPolicy<Position, Move> this[ReadOnlySpan<double> parameters]
    {
        get
        {
            Act(parameters);
            return new(model, policy);
        }
    }

    // v := (I - gamma P_pi)^-1 r_pi for the policy of these parameters; the system stays factored for the occupancy.
    private bool TryEvaluate(ReadOnlySpan<double> parameters)
    {
        Act(parameters);
        if (!TensorPrimitives.IsFiniteAll<double>(policy))
            return false;
        PolicyEvaluation.WriteMatrix(model.Table, policy, DiscountFactor, matrix);
        system.Factor(matrix);
        for (var place = 0; place < values.Length; place++)
            values[place] = TensorPrimitives.Dot<double>(policy.AsSpan(4 * place, 4), rewards.AsSpan(4 * place, 4));
        system.SolveInPlace(values);
        return true;
    }

    private void Act(ReadOnlySpan<double> parameters)
    {
        recording.Parameters.MoveTo(parameters);
        recording.Forward();
        for (var place = 0; place < values.Length; place++)
            Softmax.Of<double>(recording.Outputs.Values.Slice(4 * place, 4), policy.AsSpan(4 * place, 4));
    }

    private sealed class Loss(SoftMazeAgents agents) : IDifferentiableObjective
    {
        private readonly IObjective value = Objective.AsLoss(agents.Dimension, agents.Return);

        public int Dimension => value.Dimension;

        public double Value(ReadOnlySpan<double> point) => value.Value(point);

        public void Gradient(ReadOnlySpan<double> point, Span<double> gradient)
        {
            agents.Gradient(point, gradient);
            TensorPrimitives.Negate(gradient, gradient);
        }
    }
}
