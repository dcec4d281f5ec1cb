namespace InnerAlignment.LinearAlgebra;

/// <summary>A maximum of a linear program, with the proof that it is one.</summary>
/// <param name="Point">A best <c>x</c>, <c>[n]</c>.</param>
/// <param name="Value">The maximum <c>c . x</c>.</param>
/// <param name="Prices">The dual solution <c>y</c>, <c>[m]</c>: what one more unit of each bound is worth. <c>b . y</c> equals <paramref name="Value"/>,
/// <c>y &gt;= 0</c> and <c>A^T y &gt;= c</c>.</param>
public sealed record LinearProgramSolution(double[] Point, double Value, double[] Prices);
