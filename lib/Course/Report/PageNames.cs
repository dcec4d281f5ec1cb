namespace InnerAlignment.Course.Report;

/// <summary>The addresses (<c>id</c>) of one page: no two the same.</summary>
internal sealed class PageNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The name wished for, with a number behind it where it is taken.</summary>
    public string Take(string wish)
    {
        var name = wish;
        for (int number = 2; !taken.Add(name); number++)
            name = $"{wish}-{number}";
        return name;
    }
}
