namespace InnerAlignment.Notebooks.Sessions.Wire;

/// <summary>Cuts a stream of bytes into lines; memory stays below the longest line allowed.</summary>
internal sealed class LineReader(Stream stream, int longestLine = WireFormat.LongestLine)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /// <summary>The next line without its end, valid until the next call; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">The line is longer than allowed.</exception>
    internal ReadOnlyMemory<byte>? Next()
    {
        for (int searched = start; ;)
        {
            int newline = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (newline >= 0)
                return Take(searched + newline);
            searched = MakeRoom();
            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                return null;
            end += read;
        }
    }

    private ReadOnlyMemory<byte> Take(int newline)
    {
        var line = buffer.AsMemory(start, newline - start);
        start = newline + 1;
        return line;
    }

    private int MakeRoom()
    {
        if (end - start >= longestLine)
            throw new InvalidDataException($"A message is longer than {longestLine >> 20} MB.");
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        return end;
    }
}
