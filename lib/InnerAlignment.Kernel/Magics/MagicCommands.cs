using System.Collections.Frozen;
using System.Runtime.InteropServices;
using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.Display;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.DotNet.Interactive.Formatting;

namespace InnerAlignment.Kernel.Magics;

/// <summary>What magic lines do that choose no language.</summary>
/// <param name="languages">The languages between which they carry values.</param>
/// <param name="run">Runs a cell inside the one that is running: its source, its language, its name.</param>
internal sealed class MagicCommands(Languages languages, Action<string, string?, string> run)
{
    private readonly CellImport import = new(run);

    private static readonly (string Name, string Meaning)[] Known =
    [
        ("about", "says which kernel runs here"),
        ("import", "other.ipynb: runs the cells of a notebook or script"),
        ("lsmagic", "lists the magic commands"),
        ("set", "--name y --value @csharp:x: gives a variable a value"),
        ("share", "--from csharp x [--as y]: takes a variable over from another language"),
        ("time", "says how long the rest of the cell takes"),
        (ValueLanguage.Name, "--name x: keeps the lines that follow as a text, for #!share --from value x"),
        ("who", "lists the names of variables"),
        ("whos", "lists variables with type and value"),
    ];

    /// <summary>The commands that are no languages.</summary>
    internal static FrozenSet<string> Names { get; } = Known.Select(magic => magic.Name).ToFrozenSet();

    /// <summary>Every word that may follow <c>#!</c>.</summary>
    internal static IEnumerable<string> AllNames => Languages.Names.Concat(Names).Order(StringComparer.Ordinal);

    /// <exception cref="CellFailedException">The arguments are wrong.</exception>
    internal void Run(CellPart.Magic magic, CellContext context)
    {
        switch (magic.Name)
        {
            case "about":
                Show(context, About());
                break;
            case "import":
                import.Run(magic, context);
                break;
            case "lsmagic":
                Show(context, List());
                break;
            case "share":
                new VariableTransfer(languages, magic, context).Share();
                break;
            case "set":
                new VariableTransfer(languages, magic, context).Set();
                break;
            case "time":
                context.MeasureFromHere();
                break;
            case ValueLanguage.Name:
                languages.Values.NextName = new VariableTransfer(languages, magic, context).ValueName();
                break;
            case "who":
                Show(context, string.Join('\n', VariablesOf(magic).Select(variable => variable.Name)));
                break;
            case "whos":
                ShowTable(context, VariablesOf(magic));
                break;
        }
    }

    private static string About() =>
        $"Kernel of InnerAlignmentCourse {typeof(MagicCommands).Assembly.GetName().Version?.ToString(3)}: "
        + $"C# {CSharp.CSharpSettings.Version}, F#, HTML, JavaScript, Mermaid, Markdown\n{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";

    private static string List() => string.Join('\n',
        Languages.Names.Select(name => $"#!{name}: the lines that follow are {name}").Concat(Known.Select(magic => $"#!{magic.Name} {magic.Meaning}")));

    private IEnumerable<CellVariable> VariablesOf(CellPart.Magic magic) => languages.Of(magic.Language)?.Variables ?? [];

    private static void Show(CellContext context, string text) =>
        context.Emit(new KernelOutput.Display(Bundles.Text(PlainTextFormatter.MimeType, text)));

    private static void ShowTable(CellContext context, IEnumerable<CellVariable> variables)
    {
        CellVariable[] rows = [.. variables];
        var text = string.Join('\n', rows.Select(row => $"{row.Name}\t{row.Type.Name}\t{Brief(row.Value)}"));
        PocketView Row(CellVariable row) => PocketViewTags.tr(PocketViewTags.td(row.Name), PocketViewTags.td(row.Type.Name), PocketViewTags.td(Brief(row.Value)));
        PocketView head = PocketViewTags.thead(PocketViewTags.tr(PocketViewTags.th("Variable"), PocketViewTags.th("Type"), PocketViewTags.th("Value")));
        PocketView table = PocketViewTags.table(head, PocketViewTags.tbody(rows.Select(Row)));
        var bundle = Bundles.Text(PlainTextFormatter.MimeType, text);
        bundle.Data[HtmlFormatter.MimeType] = table.ToString();
        context.Emit(new KernelOutput.Display(bundle));
    }

    private static string Brief(object? value)
    {
        const int Longest = 200;
        var text = value.ToDisplayString(PlainTextFormatter.MimeType);
        return text.Length <= Longest ? text : text[..Longest] + " …";
    }
}
