// hint: write it yourself: line 8 uses InnerAlignment.RewardLearning.Identifiability
int Ambiguity(int[][] next)
{
    var probabilities = new double[next.Length * next[0].Length * next.Length];
    for (var row = 0; row < next.Length * next[0].Length; row++)
        probabilities[row * next.Length + next[row / next[0].Length][row % next[0].Length]] = 1;
    var table = TransitionTable.FromProbabilities(next.Length, next[0].Length, probabilities, [1, .. new double[next.Length - 1]]);
    return new Identifiability([(table, 0.9), (table, 0.5)]).Ambiguity;
}
