using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace InnerAlignment.Course.Report;

/// <summary>A part of others that the report is drawn with.</summary>
/// <param name="Name">What it is called, with its version.</param>
/// <param name="Purpose">What it draws.</param>
/// <param name="Licence">The short name of its licence.</param>
/// <param name="Text">The file with the licence's text.</param>
internal sealed record BundledPart(string Name, string Purpose, string Licence, string Text);

/// <summary>Scripts, styles and fonts that lie beside the pages: from the command's own folder, plotly.js out of Plotly.NET.</summary>
/// <param name="bin">What notebooks load; Plotly.NET is among it.</param>
internal sealed class ReportAssets(string bin)
{
    public const string Folder = "assets";
    public const string Plotly = "plotly.min.js";
    public const string Figures = "figure.js";
    public const string Mermaid = "mermaid.min.js";

    private const string PlotlyResource = "Plotly.NET.plotly-2.28.0.min.js";
    private static readonly string Own = Path.Combine(AppContext.BaseDirectory, "report");

    /// <summary>Parts with a licence of their own.</summary>
    public static ImmutableArray<BundledPart> Licences { get; } =
    [
        new("plotly.js 2.28.0", "figures", "MIT", "plotly.txt"),
        new("Mermaid 11.17.2", "diagrams", "MIT", "mermaid.txt"),
        new("KaTeX 0.19.1", "formulas and their fonts", "MIT", "katex.txt"),
        new("highlight.js 11.12.0", "colours of code", "BSD-3-Clause", "highlight.txt"),
        new("Source Serif 4, Source Sans 3, Source Code Pro", "fonts", "OFL-1.1", "source-fonts.txt"),
    ];

    public static string LicenceText(BundledPart part) => File.ReadAllText(Path.Combine(Own, "licences", part.Text));

    /// <summary>Puts what the pages need beside them, leaving what is already there.</summary>
    /// <param name="report">The report's folder.</param>
    /// <param name="figures">Whether any page has figures.</param>
    /// <param name="diagrams">Whether any page has diagrams.</param>
    public void Install(string report, bool figures, bool diagrams)
    {
        var folder = Directory.CreateDirectory(Path.Combine(report, Folder)).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "fonts"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Own, "fonts")))
            Keep(file, Path.Combine(folder, "fonts", Path.GetFileName(file)), () => File.OpenRead(file));
        foreach (var file in Directory.EnumerateFiles(Own).Where(file => diagrams || !file.Contains(Mermaid, StringComparison.Ordinal)))
            Keep(file, Path.Combine(folder, Path.GetFileName(file).Replace(".gz", "", StringComparison.Ordinal)), () => Unpacked(file));
        if (!figures)
            return;
        var drawing = Path.Combine(Own, "drawing", Figures);
        Keep(drawing, Path.Combine(folder, Figures), () => new MemoryStream(Encoding.UTF8.GetBytes("window.drawFigure =\n" + File.ReadAllText(drawing))));
        Keep(PlotlyLibrary, Path.Combine(folder, Plotly), OpenPlotly);
    }

    private string PlotlyLibrary => Path.Combine(bin, "Plotly.NET.dll");

    /// <summary>A copy carries the time of what it was made from: equal times mean that nothing changed.</summary>
    private static void Keep(string source, string target, Func<Stream> open)
    {
        var time = File.GetLastWriteTimeUtc(source);
        if (File.GetLastWriteTimeUtc(target) == time)
            return;
        using (var input = open())
        using (var output = File.Create(target))
            input.CopyTo(output);
        File.SetLastWriteTimeUtc(target, time);
    }

    private static Stream Unpacked(string file) => file.EndsWith(".gz", StringComparison.Ordinal)
        ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress)
        : File.OpenRead(file);

    /// <summary>Read as a file: loading the assembly would lock it, and bring its dependencies along.</summary>
    private Stream OpenPlotly()
    {
        using PEReader file = new(File.OpenRead(PlotlyLibrary));
        var metadata = file.GetMetadataReader();
        var resource = metadata.ManifestResources.Select(metadata.GetManifestResource).First(one => metadata.StringComparer.Equals(one.Name, PlotlyResource));
        var data = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var reader = data.GetReader((int)resource.Offset, data.Length - (int)resource.Offset);
        return new MemoryStream(reader.ReadBytes(reader.ReadInt32()));
    }
}
