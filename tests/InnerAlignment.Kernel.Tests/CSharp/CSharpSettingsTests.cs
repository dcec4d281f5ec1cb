using InnerAlignment.Kernel.CSharp;
using InnerAlignment.Kernel.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;

namespace InnerAlignment.Kernel.Tests.CSharp;

public class CSharpSettingsTests
{
    // Else a cell could meet another core library than the cells before it, and none of its types would fit.
    [Test]
    public void Cells_that_are_compiled_at_once_know_the_same_libraries()
    {
        var cores = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(Core).ToArray();

        Assert.That(cores.Distinct(SymbolEqualityComparer.Default).Count(), Is.EqualTo(1));
    }

    private static IAssemblySymbol Core(int cell)
    {
        var options = CSharpSettings.Options($"cell {cell}", new LibraryResolver(_ => { }), isFirst: true);
        return CSharpScript.Create<object>("1 + 1", options).GetCompilation().GetSpecialType(SpecialType.System_Object).ContainingAssembly;
    }
}
