// Width is not what makes a random network's function complex: with infinitely many units it has a definite limit. Depth
// makes it simpler: each layer of rectified units brings the signals of different inputs a little nearer to each other, so
// that more and more rows end on the same side of zero. Eight more layers of 64 are enough. No layer is narrower than 64,
// so everything is still expressible: the first layer can recognise single rows, and later ones can pass that on.
int[] SimplerWithMore(int[] hidden) => [.. hidden, .. Enumerable.Repeat(64, 8)];
