namespace InnerAlignment.Jupyter.Messages;

/// <summary>Between the protocol's positions, which count Unicode code points, and those of .NET, which count UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The offset in UTF-16 units; positions outside the text become its ends.</summary>
    internal static int ToOffset(string text, int codePoints)
    {
        int offset = 0;
        for (int passed = 0; passed < codePoints && offset < text.Length; passed++)
            offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        return offset;
    }

    /// <summary>How many code points stand before an offset.</summary>
    internal static int FromOffset(string text, int offset)
    {
        int codePoints = 0;
        for (int at = 0; at < offset && at < text.Length; codePoints++)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return codePoints;
    }
}
