// says: write it yourself: line 
double ExpectedFitness(int undecided, int trials)
{
    var type = AppDomain.CurrentDomain.GetAssemblies().SelectMany(assembly => assembly.GetTypes()).First(type => type.Name == "HintonNowlan");
    return (double)type.GetMethod("ExpectedFitness").Invoke(null, [undecided, trials]);
}
