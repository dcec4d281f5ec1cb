// says: the answer does not run
double ExpectedFitness(int undecided, int trials) => F(a => F(b => F(c => F(d => F(e => F(f => F(g => F(h => F(i => undefined(a, b, c, d, e, f, g, h, i))))))))));
T F<T>(Func<int, T> f) => f(1);
T F<T>(Func<string, T> f) => f("");
T F<T>(Func<double, T> f) => f(1);
