using System.Numerics;
using System.Numerics.Tensors;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>One step of a gated recurrent unit for a batch of sequences: <c>h' = (1 - z) n + z h</c>.</summary>
internal sealed class GruOperation<T>(Variable<T> x, Variable<T> h, GruParameters<T> of, Variable<T> result) : Operation<T>(result)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Variable<T> reset = new(h.Rows, h.Columns);
    private readonly Variable<T> update = new(h.Rows, h.Columns);
    private readonly Variable<T> candidate = new(h.Rows, h.Columns);
    private readonly Variable<T> recalled = new(h.Rows, h.Columns);

    public override void Forward()
    {
        Sum(reset, of.Reset);                                                      // r = sigmoid(W_ir x + b_ir + W_hr h + b_hr)
        TensorPrimitives.Sigmoid<T>(reset.Values, reset.Values);
        Sum(update, of.Update);                                                    // z = sigmoid(W_iz x + b_iz + W_hz h + b_hz)
        TensorPrimitives.Sigmoid<T>(update.Values, update.Values);
        Rows.Fill(of.Candidate.StateBias.Values, recalled.Matrix);                 // m = W_hn h + b_hn
        MatrixProduct.Add(h.Matrix, of.Candidate.StateWeights.Matrix.Transposed, recalled.Matrix);
        Rows.Fill(of.Candidate.InputBias.Values, candidate.Matrix);                // n = tanh(W_in x + b_in + r m)
        MatrixProduct.Add(x.Matrix, of.Candidate.InputWeights.Matrix.Transposed, candidate.Matrix);
        TensorPrimitives.MultiplyAdd(reset.Values, recalled.Values, candidate.Values, candidate.Values);
        TensorPrimitives.Tanh<T>(candidate.Values, candidate.Values);
        TensorPrimitives.Subtract<T>(h.Values, candidate.Values, Result.Values);   // h' = n + z (h - n)
        TensorPrimitives.MultiplyAdd(update.Values, Result.Values, candidate.Values, Result.Values);
    }

    public override void Backward()
    {
        TensorPrimitives.Subtract<T>(h.Values, candidate.Values, update.Gradient); // dz = dh' (h - n)
        TensorPrimitives.Multiply(update.Gradient, Result.Gradient, update.Gradient);
        TensorPrimitives.Multiply(Result.Gradient, update.Values, candidate.Gradient);
        if (h.NeedsGradient)
            TensorPrimitives.Add(h.Gradient, candidate.Gradient, h.Gradient);      // dh += dh' z
        TensorPrimitives.Subtract(Result.Gradient, candidate.Gradient, candidate.Gradient); // dn = dh' (1 - z)
        Activation.Tanh.ChainRule(candidate.Values, candidate.Gradient);
        TensorPrimitives.Multiply(candidate.Gradient, recalled.Values, reset.Gradient);     // dr = dn m, dm = dn r
        TensorPrimitives.Multiply(candidate.Gradient, reset.Values, recalled.Gradient);
        Activation.Sigmoid.ChainRule(reset.Values, reset.Gradient);
        Activation.Sigmoid.ChainRule(update.Values, update.Gradient);
        PassBack(of.Reset, reset, reset);
        PassBack(of.Update, update, update);
        PassBack(of.Candidate, candidate, recalled);
    }

    private void Sum(Variable<T> gate, GruGate<T> by)
    {
        Rows.Fill(by.InputBias.Values, gate.Matrix);
        Rows.Add(by.StateBias.Values, gate.Matrix);
        MatrixProduct.Add(x.Matrix, by.InputWeights.Matrix.Transposed, gate.Matrix);
        MatrixProduct.Add(h.Matrix, by.StateWeights.Matrix.Transposed, gate.Matrix);
    }

    private void PassBack(GruGate<T> gate, Variable<T> ofInput, Variable<T> ofState)
    {
        MatrixProduct.Add(ofInput.GradientMatrix.Transposed, x.Matrix, gate.InputWeights.GradientMatrix);
        MatrixProduct.Add(ofState.GradientMatrix.Transposed, h.Matrix, gate.StateWeights.GradientMatrix);
        Rows.AddSum(ofInput.GradientMatrix, gate.InputBias.Gradient);
        Rows.AddSum(ofState.GradientMatrix, gate.StateBias.Gradient);
        if (x.NeedsGradient)
            MatrixProduct.Add(ofInput.GradientMatrix, gate.InputWeights.Matrix, x.GradientMatrix);
        if (h.NeedsGradient)
            MatrixProduct.Add(ofState.GradientMatrix, gate.StateWeights.Matrix, h.GradientMatrix);
    }
}
