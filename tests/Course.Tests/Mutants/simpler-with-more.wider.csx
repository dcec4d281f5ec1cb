// hint: wider only: past a few dozen units the width makes random functions neither simpler nor more complex
int[] SimplerWithMore(int[] hidden) => [.. hidden.Select(width => 3 * width)];
