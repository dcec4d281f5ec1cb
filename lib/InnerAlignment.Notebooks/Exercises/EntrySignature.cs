namespace InnerAlignment.Notebooks.Exercises;

/// <summary>The name inside the signature that an exercise's header gives as its entry.</summary>
/// <remarks>
/// C#: <c>double[] AdamStep(double[] point, double[] gradient)</c> or a variable, <c>Func&lt;double, double&gt; Loss</c>.
/// F#: <c>adamStep (point: float[], gradient: float[]) : float[]</c>, tupled, or a value, <c>loss : float</c>.
/// </remarks>
public static class EntrySignature
{
    extension(ExerciseHeader header)
    {
        /// <summary>The name of the method, function or variable that checks and grading call.</summary>
        public string EntryName => NameOf(header.Entry)
            ?? throw new InvalidOperationException($"Exercise {header.Slug}: the entry '{header.Entry}' names nothing.");
    }

    /// <summary>The name that a signature declares, or null when it declares none.</summary>
    public static string? NameOf(string signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        int depth = 0;
        for (int i = 0; i < signature.Length; i++)
        {
            if (depth == 0 && signature[i] is '(' or ':' && IdentifierBefore(signature, i) is { } name)
                return name;
            depth += signature[i] switch { '(' or '[' or '<' => 1, ')' or ']' or '>' => -1, _ => 0 };
        }

        return IdentifierBefore(signature, signature.Length);
    }

    private static string? IdentifierBefore(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        int start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '\''))
            start--;
        return start < end && !char.IsDigit(text[start]) ? text[start..end] : null;
    }
}
