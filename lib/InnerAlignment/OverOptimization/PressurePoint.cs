namespace InnerAlignment.OverOptimization;

/// <summary>A policy on the way from random to optimal for the proxy.</summary>
/// <param name="Pressure">Inverse temperature: 0 is the uniform policy.</param>
/// <param name="Proxy">Its return under the proxy.</param>
/// <param name="True">Its return under the true reward.</param>
/// <param name="StepAngle">Angle between the proxy and the step that led here, in radians, <c>[0, pi]</c>; 0 at the first point.</param>
public readonly record struct PressurePoint(double Pressure, double Proxy, double True, double StepAngle);
