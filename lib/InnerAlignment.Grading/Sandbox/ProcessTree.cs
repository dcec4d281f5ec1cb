using System.Globalization;

namespace InnerAlignment.Grading.Sandbox;

/// <summary>A process of Linux and all that descend from it.</summary>
/// <remarks>In a sandbox nothing escapes the tree: what loses its parent becomes a child of the sandbox's first process.</remarks>
internal static class ProcessTree
{
    /// <summary>The numbers of the process and its descendants; what ends meanwhile is left out.</summary>
    public static IEnumerable<int> Of(int process)
    {
        Queue<int> left = new([process]);
        while (left.TryDequeue(out int id))
        {
            yield return id;
            foreach (int child in Children(id))
                left.Enqueue(child);
        }
    }

    /// <summary>Memory that they occupy together, in bytes; a page that two share counts twice.</summary>
    public static long Resident(int process) => Of(process).Sum(ResidentOf);

    private static IEnumerable<int> Children(int id)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{id}/task").SelectMany(thread => Numbers($"{thread}/children"))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static long ResidentOf(int id) => Numbers($"/proc/{id}/statm").ElementAtOrDefault(1) * (long)Environment.SystemPageSize;

    private static int[] Numbers(string file)
    {
        try
        {
            return [.. File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(word => word.Length > 0).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
