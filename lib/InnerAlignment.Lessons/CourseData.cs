namespace InnerAlignment.Lessons;

/// <summary>The course's <c>data</c> folder, wherever a notebook runs.</summary>
public static class CourseData
{
    /// <summary>The full path of one of the course's data files.</summary>
    /// <param name="name">The file's path inside <c>data</c>, or a path that exists as it stands.</param>
    /// <returns>A path that exists.</returns>
    /// <exception cref="FileNotFoundException">There is no such file; the message names the folders looked in.</exception>
    public static string Find(string name)
    {
        if (File.Exists(name))
            return Path.GetFullPath(name);
        string[] folders = [.. Above(LibraryFolder.Path).Concat(Above(Environment.CurrentDirectory)).Select(folder => Path.Combine(folder, "data"))];
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"'{name}' is in no data folder above {LibraryFolder.Path} or {Environment.CurrentDirectory}.", name);
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
