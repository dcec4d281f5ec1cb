namespace InnerAlignment.Lessons.Display;

/// <summary>Sentences of which some may be missing.</summary>
internal static class Sentences
{
    public static string Of(params IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(sentence => sentence is { Length: > 0 }));
}
