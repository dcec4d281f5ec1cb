// Lay the organisms side by side on a line, each as long as it is fit. A number in [0, 1) times the length of the line
// points at one of them: the first at which the running sum exceeds it. Twice, and the child is cut from both.
string Child(string[] genomes, double[] fitness, double first, double second, int crossover)
{
    return Parent(first)[..crossover] + Parent(second)[crossover..];

    string Parent(double number)
    {
        var (left, i) = (number * fitness.Sum(), 0);
        while (i < fitness.Length - 1 && left >= fitness[i])
            left -= fitness[i++];
        return genomes[i];
    }
}
