using System.Text;

namespace InnerAlignment.Course.Release;

/// <summary>A file of a bundle.</summary>
/// <param name="Path">Within the bundle, with forward slashes.</param>
/// <param name="Open">Opens its content.</param>
/// <param name="IsProgram">Whether it may be executed where files say so.</param>
internal sealed record BundleFile(string Path, Func<Stream> Open, bool IsProgram = false)
{
    /// <summary>A file as it lies on this machine.</summary>
    public static BundleFile Of(string path, string source) => new(path, () => File.OpenRead(source));

    /// <summary>A text that is written for the bundle.</summary>
    public static BundleFile Text(string path, string text, bool isProgram = false) => new(path, () => new MemoryStream(Encoding.UTF8.GetBytes(text)), isProgram);

    /// <summary>All files below a folder, in the order of their names; hidden ones are left out.</summary>
    /// <param name="path">Where they go within the bundle.</param>
    /// <param name="folder">Where they lie.</param>
    public static IEnumerable<BundleFile> Below(string path, string folder) => !Directory.Exists(folder) ? [] :
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let within = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')
        where !within.Split('/').Any(part => part.StartsWith('.'))
        orderby within
        select Of($"{path}/{within}", file);

    public byte[] Content()
    {
        using var source = Open();
        using MemoryStream content = new();
        source.CopyTo(content);
        return content.ToArray();
    }
}
