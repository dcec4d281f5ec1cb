using System.Runtime.CompilerServices;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests;

/// <summary>The files under <c>data/</c>, found from this source file.</summary>
internal static class CourseData
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "data"));

    public static Maze Maze(string name) => MazeFile.Read(Path.Combine(Folder, "mazes", $"{name}.txt")).Maze;

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
