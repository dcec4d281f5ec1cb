// hint: deeper is the right direction, and this is not far enough
int[] SimplerWithMore(int[] hidden) => [.. hidden, 64];
