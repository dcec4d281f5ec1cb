namespace InnerAlignment.Lessons;

/// <summary>Where this library lies: everything it needs lies beside it.</summary>
internal static class LibraryFolder
{
    public static string Path { get; } = System.IO.Path.GetDirectoryName(typeof(LibraryFolder).Assembly.Location) is { Length: > 0 } folder
        ? folder
        : AppContext.BaseDirectory;
}
