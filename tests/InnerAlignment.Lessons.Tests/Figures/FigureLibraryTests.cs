using System.Runtime.Loader;
using InnerAlignment.Lessons.Figures;

namespace InnerAlignment.Lessons.Tests.Figures;

public sealed class FigureLibraryTests
{
    private static readonly string Beside = Path.GetDirectoryName(typeof(Figure).Assembly.Location)!;
    private static readonly string[] Needed =
        ["InnerAlignment.Figures", "Plotly.NET", "XPlot.Plotly", "FSharp.Core", "Newtonsoft.Json", "DynamicObj", "Giraffe.ViewEngine"];

    private string _folder = "";

    [SetUp]
    public void Copy()
    {
        _folder = Directory.CreateTempSubdirectory("figures").FullName;
        foreach (var name in Needed)
            File.Copy(Path.Combine(Beside, name + ".dll"), Path.Combine(_folder, name + ".dll"));
    }

    [TearDown]
    public void Clear() => Directory.Delete(_folder, recursive: true);

    [TestCase("XPlot.Plotly", "surface", "lines")]
    [TestCase("Plotly.NET", "lines", "surface")]
    public void Without_a_library_its_figures_fail_and_the_others_do_not(string removed, string failing, string drawn)
    {
        File.Delete(Path.Combine(_folder, removed + ".dll"));
        var draw = new FigureLibrary(_folder).OpenDoor();

        Assert.That(() => draw(Described(failing)), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains(removed));
        Assert.That(draw(Described(drawn)), Is.Not.Empty);
    }

    [Test]
    public void Without_its_door_the_library_says_what_to_build()
    {
        File.Delete(Path.Combine(_folder, "InnerAlignment.Figures.dll"));

        Assert.That(
            () => new FigureLibrary(_folder).OpenDoor(),
            Throws.InstanceOf<FileNotFoundException>().With.InnerException.Message.Contains("dotnet build"));
    }

    [Test]
    public void The_figure_libraries_stay_in_their_own_context()
    {
        _ = Gallery.All["lines"]().PlotlyJson;

        var contexts = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name is "Plotly.NET" or "InnerAlignment.Figures")
            .Select(AssemblyLoadContext.GetLoadContext);

        Assert.That(contexts, Is.Not.Empty.And.None.SameAs(AssemblyLoadContext.Default));
    }

    [Test]
    public void The_lessons_library_refers_to_nothing_that_an_engine_may_have_in_another_version()
    {
        var references = typeof(Figure).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.That(references.Intersect([.. Needed, "Microsoft.DotNet.Interactive.Formatting", "Microsoft.CodeAnalysis"]), Is.Empty);
    }

    private static string Described(string kind) => Gallery.All[kind]().Picture.ToJson();
}
