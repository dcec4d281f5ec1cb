using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;

namespace InnerAlignment.Kernel.FSharp;

/// <summary>The first sentences of documentation that lies beside libraries.</summary>
internal static class XmlSummaries
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> Files = new();

    /// <summary>The summary of a member, or null when none is written.</summary>
    /// <param name="library">The library's file.</param>
    /// <param name="member">Its id, as the documentation file spells it: <c>M:Name.Space.Type.Member(System.Int32)</c>.</param>
    internal static string? Find(string library, string member) =>
        Files.GetOrAdd(Path.ChangeExtension(library, ".xml"), Read).GetValueOrDefault(member);

    private static Dictionary<string, string> Read(string file)
    {
        try
        {
            return XDocument.Load(file).Descendants("member")
                .Where(member => member.Attribute("name") is not null && member.Element("summary") is not null)
                .DistinctBy(member => member.Attribute("name")!.Value)
                .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return [];
        }
    }

    // A reference to another member is shown by that member's own name.
    private static string Text(XElement summary)
    {
        foreach (var reference in summary.Descendants().Where(element => element.IsEmpty && element.FirstAttribute is not null).ToArray())
            reference.ReplaceWith(reference.FirstAttribute!.Value.Split('(')[0].Split('.', ':')[^1]);
        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
