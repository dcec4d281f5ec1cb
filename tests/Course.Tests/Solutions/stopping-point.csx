// A reward within the angle of the proxy can be turned away from it by at most that much. A step that makes less than a
// right angle less the angle with the proxy therefore makes less than a right angle with the reward, and raises it. The
// first step that does not ends the promise.
int StoppingPoint(double[][] occupancies, double[] direction, double angle)
{
    for (var i = 1; i < occupancies.Length; i++)
    {
        double[] step = [.. occupancies[i].Zip(occupancies[i - 1], (to, from) => to - from)];
        var length = Math.Sqrt(step.Sum(moved => moved * moved) * direction.Sum(wanted => wanted * wanted));
        if (length > 0 && Math.Acos(Math.Clamp(step.Zip(direction, (moved, wanted) => moved * wanted).Sum() / length, -1, 1)) >= Math.PI / 2 - angle)
            return i - 1;
    }
    return occupancies.Length - 1;
}
