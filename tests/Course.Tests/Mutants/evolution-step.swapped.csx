// hint: the loci before the crossover come from the first parent, those from it on from the second
string Child(string[] genomes, double[] fitness, double first, double second, int crossover)
{
    return Parent(second)[..crossover] + Parent(first)[crossover..];

    string Parent(double number)
    {
        var (left, i) = (number * fitness.Sum(), 0);
        while (i < fitness.Length - 1 && left >= fitness[i])
            left -= fitness[i++];
        return genomes[i];
    }
}
