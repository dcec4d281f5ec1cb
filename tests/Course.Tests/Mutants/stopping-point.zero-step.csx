// hint: a step of length zero changes nothing and is safe; its angle is 0 / 0
int StoppingPoint(double[][] occupancies, double[] direction, double angle)
{
    double Turn(int i, int before)
    {
        double[] step = [.. occupancies[i].Zip(occupancies[before], (to, from) => to - from)];
        var length = Math.Sqrt(step.Sum(x => x * x) * direction.Sum(x => x * x));
        return Math.Acos(Math.Clamp(step.Zip(direction, (x, y) => x * y).Sum() / length, -1, 1));
    }
    var i = 1;
    while (i < occupancies.Length && Turn(i, i - 1) < Math.PI / 2 - angle)
        i++;
    return i - 1;
}
