using System.IO.Compression;

namespace InnerAlignment.Course.Release;

/// <summary>Writes a bundle as a folder and as a zip; the same files make the same bytes.</summary>
internal static class BundleWriter
{
    private const int RegularFile = 0x8000;
    private const int ReadableByAll = 0x1A4;
    private const int ExecutableByAll = 0x1ED;
    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes both; the zip has the folder's name and holds the folder.</summary>
    /// <param name="folder">A missing folder.</param>
    /// <param name="files">What goes into it.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string folder, IEnumerable<BundleFile> files)
    {
        using var stream = File.Create(folder + ".zip");
        using ZipArchive zip = new(stream, ZipArchiveMode.Create);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var content = file.Content();
            WriteFile(Path.Combine(folder, file.Path), content, file.IsProgram);
            WriteEntry(zip, $"{Path.GetFileName(folder)}/{file.Path}", content, file.IsProgram);
        }
    }

    private static void WriteFile(string target, byte[] content, bool isProgram)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, content);
        if (isProgram && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, (UnixFileMode)ExecutableByAll);
    }

    private static void WriteEntry(ZipArchive zip, string name, byte[] content, bool isProgram)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Timeless;
        entry.ExternalAttributes = (RegularFile | (isProgram ? ExecutableByAll : ReadableByAll)) << 16;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
