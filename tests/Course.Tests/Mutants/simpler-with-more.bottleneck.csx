// hint: a layer of fewer than 64 units may not pass everything on: the range was to stay what it is, all functions
int[] SimplerWithMore(int[] hidden) => [.. hidden, 64, 64, 1];
