// hint: this draws every organism equally often: its share should be its fitness over the sum of all
string Child(string[] genomes, double[] fitness, double first, double second, int crossover) =>
    genomes[(int)(first * genomes.Length)][..crossover] + genomes[(int)(second * genomes.Length)][crossover..];
