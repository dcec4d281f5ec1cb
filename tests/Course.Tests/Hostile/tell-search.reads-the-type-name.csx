// says: 'IsSearching' threw InvalidOperationException at line 17
bool IsSearching(Func<double[], double[]> run)
{
    var names = run.Method.Name + run.Method.DeclaringType + run.Target + run.Target?.GetType().Assembly;
    foreach (var word in new[] { "Descent", "Search", "Newton", "Momentum", "Anneal", "Nelder" })
    {
        if (names.Contains(word))
            return true;
    }

    foreach (var word in new[] { "Table", "Recorded", "Formula", "Constant", "Lookup", "Map" })
    {
        if (names.Contains(word))
            return false;
    }

    throw new InvalidOperationException("the name tells nothing: " + names);
}
