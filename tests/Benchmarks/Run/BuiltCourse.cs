namespace Benchmarks.Run;

/// <summary>The course that these benchmarks stand in, and its built command.</summary>
internal static class BuiltCourse
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>As the README builds it, or else as these benchmarks were built.</summary>
    public static string Command => new[] { "debug", "release" }
        .Select(configuration => Path.Combine(Root, ".artifacts/bin/Course", configuration, "course.dll"))
        .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("The command is not built; build it with: dotnet build lib/Course");

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "InnerAlignmentCourse.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above holds InnerAlignmentCourse.sln."));
}
