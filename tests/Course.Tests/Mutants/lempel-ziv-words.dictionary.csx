// hint: this compares with earlier words only (that is the later LZ78): a copy may begin anywhere in the text before
string[] LempelZivWords(string text)
{
    var words = new List<string>();
    for (var start = 0; start < text.Length; start += words[^1].Length)
    {
        var length = 1;
        while (start + length < text.Length && words.Contains(text.Substring(start, length)))
            length++;
        words.Add(text.Substring(start, length));
    }
    return [.. words];
}
