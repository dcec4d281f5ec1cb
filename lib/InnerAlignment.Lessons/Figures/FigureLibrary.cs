using System.Reflection;
using System.Runtime.Loader;
using InnerAlignment.Lessons.Figures.Pictures;

namespace InnerAlignment.Lessons.Figures;

/// <summary>Plotly.NET and XPlot in a context of their own: a notebook engine may have loaded an FSharp.Core too old for them.</summary>
/// <remarks>Strings go in and come out, so no type of that context is ever seen outside it.</remarks>
internal sealed class FigureLibrary : AssemblyLoadContext
{
    private const string Door = "InnerAlignment.Figures";

    /// <summary>What has to lie beside this library: from elsewhere it might come in another version.</summary>
    private static readonly string[] Own =
        [Door, "Plotly.NET", "XPlot.Plotly", "FSharp.Core", "Newtonsoft.Json", "DynamicObj", "Giraffe.ViewEngine"];

    private static readonly Lazy<Func<string, string>> Drawing = new(() => new FigureLibrary(LibraryFolder.Path).OpenDoor());

    private readonly string _folder;

    internal FigureLibrary(string folder) : base("figures") => _folder = folder;

    /// <summary>Draws a described figure.</summary>
    /// <param name="description">The JSON of a <see cref="Picture"/>.</param>
    /// <returns>Plotly JSON: data, layout, config.</returns>
    public static string Draw(string description) => Drawing.Value(description);

    internal Func<string, string> OpenDoor()
    {
        var assembly = LoadFromAssemblyName(new AssemblyName(Door));
        var draw = assembly.GetType("InnerAlignment.Figures.Drawing", throwOnError: true)!.GetMethod("Draw")!;
        return draw.CreateDelegate<Func<string, string>>();
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        if (File.Exists(path))
            return LoadFromAssemblyPath(path);
        return Own.Contains(assemblyName.Name) ? throw Missing(path) : null;
    }

    private static FileNotFoundException Missing(string path) =>
        new($"Figures need {Path.GetFileName(path)} beside InnerAlignment.Lessons.dll. Build it with: dotnet build", path);
}
