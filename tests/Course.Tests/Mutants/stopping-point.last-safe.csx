// hint: the rule stops at the first bad step for good: what comes after it is not covered
int StoppingPoint(double[][] occupancies, double[] direction, double angle)
{
    double Turn(int i, int before)
    {
        double[] step = [.. occupancies[i].Zip(occupancies[before], (to, from) => to - from)];
        var length = Math.Sqrt(step.Sum(x => x * x) * direction.Sum(x => x * x));
        return length == 0 ? 0 : Math.Acos(Math.Clamp(step.Zip(direction, (x, y) => x * y).Sum() / length, -1, 1));
    }
    return Enumerable.Range(1, occupancies.Length - 1).Last(i => Turn(i, i - 1) < Math.PI / 2 - angle);
}
