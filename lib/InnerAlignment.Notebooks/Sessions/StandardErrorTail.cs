using System.Text;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>The beginning and the end of what a process writes to its standard error, in bounded memory.</summary>
internal sealed class StandardErrorTail
{
    private const int Kept = 4096;
    private readonly StringBuilder head = new();
    private readonly StringBuilder tail = new();
    private readonly Thread reader;

    internal StandardErrorTail(TextReader standardError)
    {
        reader = new Thread(() => Read(standardError)) { IsBackground = true, Name = "kernel errors" };
        reader.Start();
    }

    /// <summary>What was written, its middle left out where it is long; waits a moment for the stream's end.</summary>
    internal string Text()
    {
        reader.Join(TimeSpan.FromMilliseconds(500));
        lock (head)
            return tail.Length == 0 ? head.ToString() : $"{head}\n…\n{tail}";
    }

    private void Read(TextReader standardError)
    {
        var buffer = new char[1024];
        try
        {
            for (int read; (read = standardError.Read(buffer)) > 0;)
                Keep(buffer.AsSpan(0, read));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process is gone.
        }
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        lock (head)
        {
            int fits = Math.Min(text.Length, Kept - head.Length);
            head.Append(text[..fits]);
            tail.Append(text[fits..]);
            if (tail.Length > 2 * Kept)
                tail.Remove(0, tail.Length - Kept);
        }
    }
}
