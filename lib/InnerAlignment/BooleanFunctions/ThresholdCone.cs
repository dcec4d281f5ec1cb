namespace InnerAlignment.BooleanFunctions;

/// <summary>A cone of parameters: all those that agree about the inputs looked at so far, held by the rays that span it.</summary>
/// <remarks>The double description method of Motzkin, Raiffa, Thompson and Thrall (1953), in integers, so that no region is too thin to be seen.</remarks>
internal sealed class ThresholdCone
{
    private readonly Ray[] rays;

    private ThresholdCone(IEnumerable<Ray> rays) => this.rays = [.. rays];

    /// <summary>One orthant: ray <c>i</c> is the axis <c>i</c>, or its opposite where bit <c>i</c> of <paramref name="negative"/> is 1.</summary>
    public static ThresholdCone Orthant(int dimension, int negative) =>
        new(Enumerable.Range(0, dimension).Select(i => Ray.Axis(dimension, i, (negative >> i & 1) != 0)));

    /// <summary>The sum of the rays: parameters inside, on no boundary.</summary>
    public long[] Inside() => [.. Enumerable.Range(0, rays[0].Parameters.Length).Select(i => rays.Sum(ray => ray.Parameters[i]))];

    /// <summary>The part on the positive side of a hyperplane through 0 and the part on the negative side; null where there is none.</summary>
    /// <param name="normal">The hyperplane's normal.</param>
    /// <param name="plane">Its number, below 64, by which rays remember where they lie.</param>
    public (ThresholdCone? Positive, ThresholdCone? Negative) Cut(long[] normal, int plane)
    {
        var (above, below, on) = (new List<(Ray Ray, long Side)>(), new List<(Ray Ray, long Side)>(), new List<Ray>());
        foreach (var ray in rays)
        {
            var side = ray.Side(normal);
            if (side == 0)
                on.Add(ray.On(plane));
            else
                (side > 0 ? above : below).Add((ray, side));
        }
        if (above.Count == 0 || below.Count == 0)
            return above.Count == 0 ? (null, new(rays.Select(ray => ray.Side(normal) == 0 ? ray.On(plane) : ray)))
                : (new(rays.Select(ray => ray.Side(normal) == 0 ? ray.On(plane) : ray)), null);
        foreach (var (up, upSide) in above)
            foreach (var (down, downSide) in below)
                if (Adjacent(up, down))
                    on.Add(Ray.Between(up, upSide, down, downSide).On(plane));
        return (new([.. above.Select(it => it.Ray), .. on]), new([.. below.Select(it => it.Ray), .. on]));
    }

    /// <summary>Two rays span a face of the cone when no third lies on all the hyperplanes that both lie on.</summary>
    private bool Adjacent(Ray one, Ray other)
    {
        var shared = one.Planes & other.Planes;
        return rays.Count(ray => (ray.Planes & shared) == shared) == 2;
    }

    private sealed record Ray(long[] Parameters, ulong Planes)
    {
        /// <summary>An axis lies on the hyperplanes of all other axes, which have the numbers 0, 1, ….</summary>
        public static Ray Axis(int dimension, int axis, bool negative)
        {
            var parameters = new long[dimension];
            parameters[axis] = negative ? -1 : 1;
            return new(parameters, (1UL << dimension) - 1 & ~(1UL << axis));
        }

        /// <summary>Where the face of two rays meets a hyperplane between them.</summary>
        public static Ray Between(Ray up, long upSide, Ray down, long downSide)
        {
            var crossing = up.Parameters.Zip(down.Parameters, (u, d) => checked(upSide * d - downSide * u)).ToArray();
            var divisor = crossing.Aggregate(0L, GreatestCommonDivisor);
            return new([.. crossing.Select(number => number / divisor)], up.Planes & down.Planes);
        }

        public Ray On(int plane) => this with { Planes = Planes | 1UL << plane };

        public long Side(long[] normal)
        {
            var sum = 0L;
            for (var i = 0; i < normal.Length; i++)
                sum = checked(sum + normal[i] * Parameters[i]);
            return sum;
        }

        private static long GreatestCommonDivisor(long a, long b) => b == 0 ? Math.Abs(a) : GreatestCommonDivisor(b, a % b);
    }
}
