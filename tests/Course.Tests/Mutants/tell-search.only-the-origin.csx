// hint: asked with the minimum at the origin only: what ends at the origin by itself looks like a search
bool IsSearching(Func<double[], double[]> run) =>
    run([0.0, 0.0]).All(coordinate => Math.Abs(coordinate) < 0.5);
