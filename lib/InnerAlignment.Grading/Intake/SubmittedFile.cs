using System.Security.Cryptography;
using System.Text;

namespace InnerAlignment.Grading.Intake;

/// <summary>One notebook that was handed in.</summary>
/// <param name="Path">Within what was handed in, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SubmittedFile(string Path, byte[] Content)
{
    internal static string HashOf(IEnumerable<SubmittedFile> files, string? refusal)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(refusal ?? ""));
        foreach (var content in files.Select(file => Convert.ToHexString(SHA256.HashData(file.Content))).Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(content));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
