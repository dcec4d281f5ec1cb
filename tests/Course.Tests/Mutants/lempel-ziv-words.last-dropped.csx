// hint: the last word is missing: at the end of the text a copy that has not become new yet is a word too
string[] LempelZivWords(string text)
{
    var words = new List<string>();
    for (int start = 0, length; start < text.Length; start += length)
    {
        length = 1;
        while (start + length <= text.Length && text[..(start + length - 1)].Contains(text.Substring(start, length)))
            length++;
        if (start + length <= text.Length)
            words.Add(text.Substring(start, length));
    }
    return [.. words];
}
