// hint: a word ends with the letter that makes it new, not before it
string[] LempelZivWords(string text)
{
    var words = new List<string>();
    for (var start = 0; start < text.Length; start += words[^1].Length)
    {
        var length = 1;
        while (start + length < text.Length && text[..(start + length)].Contains(text.Substring(start, length + 1)))
            length++;
        words.Add(text.Substring(start, length));
    }
    return [.. words];
}
