// hint: this mesa-objective is inner aligned: it serves the base objective on every menu there is
int[] Silent(int[] baseObjective, int[][] menus) => [.. baseObjective];
