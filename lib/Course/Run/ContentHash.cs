using System.Security.Cryptography;
using System.Text;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Run;

/// <summary>One hash for all that a notebook's outputs depend on: its cells with their answers, the library, the kernel, the data.</summary>
internal sealed class ContentHash(CourseRoot root)
{
    private readonly Lazy<byte[]> surroundings = new(() => OfSurroundings(root));

    public string Of(NotebookDocument document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(surroundings.Value);
        hash.AppendData(Encoding.UTF8.GetBytes(NotebookWriter.ToText(document)));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    private static byte[] OfSurroundings(CourseRoot root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(root))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(root.Path, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Packages need no reading: a new version of one changes what our own assemblies refer to.</summary>
    private static IEnumerable<string> Files(CourseRoot root) => In(root.Bin, "InnerAlignment*.dll")
        .Concat(In(root.Bin, "*.json"))
        .Concat(In(Path.Combine(root.Path, "data"), "*"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> In(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories) : [];
}
