// hint: here a copy must end before the word begins: it may run into the word itself
string[] LempelZivWords(string text)
{
    var words = new List<string>();
    for (var start = 0; start < text.Length; start += words[^1].Length)
    {
        var length = 1;
        while (start + length < text.Length && text[..start].Contains(text.Substring(start, length)))
            length++;
        words.Add(text.Substring(start, length));
    }
    return [.. words];
}
