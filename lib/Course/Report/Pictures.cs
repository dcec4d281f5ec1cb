namespace InnerAlignment.Course.Report;

/// <summary>The pictures that a page can hold inside itself.</summary>
internal static class Pictures
{
    /// <summary>MIME types of pictures in the order in which a display's are preferred.</summary>
    public static readonly string[] Types = ["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"];

    public static string TypeOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".svg" => "image/svg+xml",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        _ => "image/png",
    };
}
