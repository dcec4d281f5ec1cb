using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnerAlignment.Jupyter.Messages;

/// <summary>Between messages and the frames that travel: routing, delimiter, signature, four JSON objects, buffers.</summary>
/// <param name="key">The shared key of the connection; empty means that messages are not signed.</param>
internal sealed class MessageCodec(string key)
{
    private const int Parts = 4;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 512, AllowDuplicateProperties = false };
    private readonly byte[] key = Encoding.UTF8.GetBytes(key);

    internal List<byte[]> Encode(JupyterMessage message)
    {
        byte[][] parts = [.. new[] { message.Header, message.ParentHeader, message.Metadata, message.Content }.Select(Bytes)];
        return [.. message.Identities, Delimiter, Encoding.ASCII.GetBytes(Sign(parts)), .. parts, .. message.Buffers];
    }

    /// <exception cref="MessageFormatException">The frames are no message, or the signature is wrong.</exception>
    internal JupyterMessage Decode(IReadOnlyList<byte[]> frames)
    {
        int delimiter = IndexOfDelimiter(frames);
        if (delimiter < 0 || frames.Count < delimiter + 2 + Parts)
            throw new MessageFormatException($"{frames.Count} frames came; expected routing, a delimiter, a signature and {Parts} JSON objects.");
        byte[][] parts = [.. frames.Skip(delimiter + 2).Take(Parts)];
        Verify(frames[delimiter + 1], parts);
        byte[][] buffers = [.. frames.Skip(delimiter + 2 + Parts)];
        return new JupyterMessage(Json(parts[0], "header"), Json(parts[1], "parent header"), Json(parts[3], "content"))
        {
            Identities = [.. frames.Take(delimiter)],
            Metadata = Json(parts[2], "metadata"),
            Buffers = [.. buffers],
            Size = parts.Concat(buffers).Sum(part => (long)part.Length),
        };
    }

    private static int IndexOfDelimiter(IReadOnlyList<byte[]> frames)
    {
        int at = 0;
        while (at < frames.Count && !frames[at].AsSpan().SequenceEqual(Delimiter))
            at++;
        return at < frames.Count ? at : -1;
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes<JsonNode>(json, Writing);

    private static JsonObject Json(byte[] bytes, string part)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Reading) as JsonObject ?? throw new MessageFormatException($"The {part} is no JSON object.");
        }
        catch (JsonException exception)
        {
            throw new MessageFormatException($"The {part} is no JSON: {exception.Message}", exception);
        }
    }

    private string Sign(byte[][] parts)
    {
        if (key.Length == 0)
            return "";
        using var signature = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
            signature.AppendData(part);
        return Convert.ToHexStringLower(signature.GetHashAndReset());
    }

    // In constant time: how long it takes must not tell how much of a forged signature was right.
    private void Verify(byte[] signature, byte[][] parts)
    {
        if (key.Length > 0 && !CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(Sign(parts))))
            throw new MessageFormatException("The signature does not fit the connection's key.");
    }
}
