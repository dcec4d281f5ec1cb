namespace InnerAlignment.Sweeps;

/// <summary>The sweeps that the library has.</summary>
public static class SweepCatalog
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<ISweep> All { get; } =
    [
        .. typeof(ISweep).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(ISweep)) && !type.IsAbstract && type.GetConstructor([]) is not null)
            .Select(type => (ISweep)Activator.CreateInstance(type)!)
            .OrderBy(sweep => sweep.Name, StringComparer.Ordinal),
    ];
}
