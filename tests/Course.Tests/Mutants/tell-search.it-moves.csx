// hint: moving with the objective is not enough: this accepts a system that goes the wrong way
bool IsSearching(Func<double[], double[]> run)
{
    var here = run([1.37, -2.21]);
    var there = run([-2.63, 1.89]);
    return here.Zip(there, (x, y) => Math.Abs(x - y)).Max() > 0.5;
}
