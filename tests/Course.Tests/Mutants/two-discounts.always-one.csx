// hint: a constant is the best that can be had, not what is always had: on a ring of six the moves of a place lead only to places of the other colour
int Ambiguity(int[][] next) => 1;
