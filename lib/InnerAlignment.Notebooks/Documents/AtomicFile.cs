using System.Text;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>Files that are written whole or not at all.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes UTF-8 text to a new file beside the target, then puts it in the target's place.</summary>
    /// <param name="path">The target; a link is followed, missing folders are created.</param>
    /// <param name="text">The whole content.</param>
    /// <exception cref="IOException">The file cannot be written; what stood there before still does.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>Writes a new file beside the target, then puts it in the target's place.</summary>
    /// <param name="path">The target; a link is followed, missing folders are created.</param>
    /// <param name="write">Writes the whole content.</param>
    /// <exception cref="IOException">The file cannot be written; what stood there before still does.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            var target = link?.FullName ?? Path.GetFullPath(path);
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(target)!).FullName;
            Replace(target, Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}"), write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written ({e.Message}); what stood there is untouched. Check free space and permissions.", e);
        }
    }

    private static void Replace(string target, string temporary, Action<Stream> write)
    {
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
