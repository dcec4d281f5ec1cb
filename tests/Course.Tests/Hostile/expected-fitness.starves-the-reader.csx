// says: write it yourself: reading the answer took longer than 20 seconds; write it in shorter expressions
double ExpectedFitness(int undecided, int trials) => F(a => F(b => F(c => F(d => F(e => F(f => F(g => F(h => F(i => F(j => F(k => F(l => F(m => F(n => undefined(a, b, c, d, e, f, g, h, i, j, k, l, m, n)))))))))))))));
T F<T>(Func<int, T> f) => f(1);
T F<T>(Func<string, T> f) => f("");
T F<T>(Func<double, T> f) => f(1);
