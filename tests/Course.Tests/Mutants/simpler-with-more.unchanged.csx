// hint: count the parameters: (inputs + 1) times units, layer by layer; 7-64-1 has 577
int[] SimplerWithMore(int[] hidden) => hidden;
