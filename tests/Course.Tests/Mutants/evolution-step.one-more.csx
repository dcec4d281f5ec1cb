// hint: the crossover is the number of loci that the first parent gives: this gives one more
string Child(string[] genomes, double[] fitness, double first, double second, int crossover)
{
    return Parent(first)[..(crossover + 1)] + Parent(second)[(crossover + 1)..];

    string Parent(double number)
    {
        var (left, i) = (number * fitness.Sum(), 0);
        while (i < fitness.Length - 1 && left >= fitness[i])
            left -= fitness[i++];
        return genomes[i];
    }
}
