// hint: this always takes the fittest: selection by chance leaves the others a share
string Child(string[] genomes, double[] fitness, double first, double second, int crossover) =>
    genomes[Array.IndexOf(fitness, fitness.Max())];
