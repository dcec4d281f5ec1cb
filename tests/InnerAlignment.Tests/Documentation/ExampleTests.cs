using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using InnerAlignment.Search;
using InnerAlignment.Worlds;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Tests.Documentation;

/// <summary>Every example in the library's documentation compiles, runs, and has the result that stands behind it.</summary>
public sealed class ExampleTests
{
    private static readonly Assembly Library = typeof(Adam).Assembly;

    private static readonly IReadOnlyList<(string Member, string Code)> Examples =
    [
        .. from member in XDocument.Load(Path.ChangeExtension(Library.Location, ".xml")).Descendants("member")
           from code in member.Descendants("example").Elements("code")
           select (member.Attribute("name")!.Value, code.Value.Trim()),
    ];

    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll"))
            .Append(Library.Location))
        .WithImports([
            "System", "System.Linq", "System.Collections.Generic",
            .. Library.GetExportedTypes().Select(type => type.Namespace!).Distinct(),
        ])
        .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp14);

    private static IEnumerable<TestCaseData> Cases => Examples.Select(example => new TestCaseData(example.Code).SetArgDisplayNames(example.Member));

    [TestCaseSource(nameof(Cases))]
    public async Task It_has_the_result_that_stands_behind_it(string code)
    {
        var result = await CSharpScript.EvaluateAsync<object>(code, Options);

        var expected = code[(code.LastIndexOf("//", StringComparison.Ordinal) + 2)..].Trim();
        Assert.That(Text(result, expected), Is.EqualTo(expected));
    }

    [Test]
    public void Every_optimizer_and_every_environment_has_one()
    {
        var central = Library.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(contract =>
            contract.IsGenericType && (contract.GetGenericTypeDefinition() == typeof(IOptimizer<>) || contract.GetGenericTypeDefinition() == typeof(IEnvironment<,>))));

        Assert.That(central.Select(type => $"T:{type.FullName}"), Is.SubsetOf(Examples.Select(example => example.Member)));
    }

    [Test]
    public void A_wrong_result_is_noticed() => Assert.That(Text(0.7549, "0.76"), Is.EqualTo("0.75"));

    /// <summary>A result as the documentation writes it: numbers with as many decimals as are expected.</summary>
    private static string Text(object result, string expected)
    {
        if (result is not (double or float))
            return Convert.ToString(result, CultureInfo.InvariantCulture)!;
        var decimals = expected.Contains('.', StringComparison.Ordinal) ? expected.Length - expected.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var rounded = Math.Round(Convert.ToDouble(result, CultureInfo.InvariantCulture), decimals) + 0.0;       // no minus zero
        return rounded.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
