// hint: write it yourself: line 9 uses InnerAlignment.BooleanFunctions.LempelZiv, which is the answer
string[] LempelZivWords(string text)
{
    var bits = UInt128.Zero;
    var (words, last) = (new List<string>(), 0);
    for (var end = 0; end < text.Length; end++)
    {
        bits |= text[end] == '1' ? UInt128.One << end : 0;
        var count = InnerAlignment.BooleanFunctions.LempelZiv.Words(bits, end + 1);
        if (count > last)
            words.Add("");
        words[^1] += text[end];
        last = count;
    }
    return [.. words];
}
