// hint: on a menu of deployment this one shows
int[] Silent(int[] baseObjective, int[][] menus) => new int[baseObjective.Length];
