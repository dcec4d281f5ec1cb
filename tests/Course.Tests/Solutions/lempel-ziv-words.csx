// A word grows letter by letter while it is still a copy: while it occurs in everything read so far but for its own last
// letter. That text may run into the word itself, which is how a long run is a single copy. The first letter that makes it
// new ends the word; at the end of the text the last word may be a copy still.
string[] LempelZivWords(string text)
{
    var words = new List<string>();
    for (var start = 0; start < text.Length; start += words[^1].Length)
    {
        var length = 1;
        while (start + length < text.Length && text[..(start + length - 1)].Contains(text.Substring(start, length)))
            length++;
        words.Add(text.Substring(start, length));
    }
    return [.. words];
}
