using System.Text;

namespace InnerAlignment.Grading.Tests.Exports;

/// <summary>Reads comma-separated values by the grammar of RFC 4180; what departs from it is an error.</summary>
internal static class CsvReader
{
    public static string[][] Read(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        for (int at = 0; at < text.Length;)
        {
            row.Add(Field(text, ref at));
            if (text[at] == ',')
            {
                at++;
                continue;
            }

            if (!text.AsSpan(at).StartsWith("\r\n"))
                throw new FormatException($"at {at}: expected a comma or the end of a line");
            at += 2;
            rows.Add([.. row]);
            row.Clear();
        }

        return [.. rows];
    }

    private static string Field(string text, ref int at)
    {
        if (text[at] != '"')
        {
            int start = at;
            at += text.AsSpan(at).IndexOfAny(",\r\n\"");
            return text[start..at];
        }

        StringBuilder field = new();
        while (true)
        {
            int end = text.IndexOf('"', at + 1);
            field.Append(text, at + 1, end - at - 1);
            at = end + 1;
            if (at >= text.Length || text[at] != '"')
                return field.ToString();
            field.Append('"');
        }
    }
}
