using System.Diagnostics;

namespace InnerAlignment.Lessons.Tests;

/// <summary>The library as a notebook loads it: by one <c>#r</c> of its path, in a host that knows nothing of it and has an FSharp.Core of its own.</summary>
public sealed class ScriptTests
{
    private const string Script = """
        open InnerAlignment.Lessons.Figures
        open InnerAlignment.Lessons.Learning
        let struct (training, test) = LabelledTable.Read("curved-boundary.csv").Split(2000)
        for trainer in MlNetTrainer.All do
            let score = ClassificationScore.Of(trainer.Train(training), test)
            printfn "%s %b" trainer.Name (score.Accuracy > 0.75)
        printfn "lines %b" (Figure.Lines("a", [ Series.Of("b", [ 1.0; 2.0 ]) ]).PlotlyJson.Contains "scatter")
        let unit = struct (0.0, 1.0)
        printfn "surface %b" (Figure.Surface("a", (fun x y -> x * y), unit, unit).PlotlyJson.Contains "surface")
        """;

    private static string Library =>
        Path.Combine(Path.GetDirectoryName(CourseData.Find("glossary.json"))!, "..", "lib", "bin", "InnerAlignment.Lessons.dll");

    [Test]
    public async Task One_reference_brings_figures_trainers_and_their_native_libraries()
    {
        var script = Path.Combine(TestContext.CurrentContext.WorkDirectory, "library.fsx");
        await File.WriteAllTextAsync(script, $"#r @\"{Path.GetFullPath(Library)}\"\n{Script}");

        var (output, error) = await Run("dotnet", "fsi", "--exec", script);

        Assert.That(output.ReplaceLineEndings("\n"), Is.EqualTo("SDCA true\nL-BFGS true\nFastTree true\nlines true\nsurface true\n"), error);
    }

    private static async Task<(string Output, string Error)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (await output, await error);
    }
}
