using System.Text.Json;
using InnerAlignment.Lessons.Exercises;
using InnerAlignment.Lessons.Experiments;
using InnerAlignment.Lessons.Figures;
using InnerAlignment.Lessons.Tests.Figures;

namespace InnerAlignment.Lessons.Tests.Display;

/// <summary>The real formatter finds our formatters by name: neither side references the other.</summary>
public sealed class FormatterTests
{
    private static readonly Measurement Loss = Measured.Within("loss", 0.2061, 0.20623, 0.002, "closed form");

    public static IEnumerable<TestCaseData> Shows =>
    [
        Bundle("figure", Gallery.All["lines"](), "application/vnd.plotly.v1+json", "text/html", "text/plain"),
        Bundle("verdict", Check.For("x").Verdict(), "text/html", Ours("verdict"), "text/plain"),
        Bundle("measurement", Loss, "text/html", Ours("measurement"), "text/plain"),
        Bundle("measurements", Measurements.Of(Loss), "text/html", Ours("measurement"), "text/plain"),
        Bundle("waiting", Waiting.For("x"), "text/html", Ours("waiting"), "text/plain"),
        Bundle("prediction", Predict.Number("x", 3), "text/html", Ours("prediction"), "text/plain"),
        Bundle("hints", Hints.For("x"), "text/html", "text/plain"),
        Bundle("table", Table.Of("t", ["a"], ["1"]), "text/html", "text/plain"),
    ];

    [TestCaseSource(nameof(Shows))]
    public void A_display_is_one_bundle(object value, string[] types)
    {
        var bundle = Shown.Bundle(value);

        Assert.That(bundle.Keys, Is.EqualTo(types));
        Assert.That(bundle.Values, Has.All.Not.Empty);
        Assert.That(bundle["text/plain"], Does.Not.Contain('<').And.Not.StartWith("{"));
        foreach (var (_, json) in bundle.Where(entry => entry.Key.EndsWith("json", StringComparison.Ordinal)))
            Assert.That(() => JsonDocument.Parse(json).Dispose(), Throws.Nothing);
    }

    [Test]
    public void Every_public_display_says_which_bundle_it_is()
    {
        Type[] displays = [.. typeof(Figure).Assembly.GetTypes().Where(type => type.GetInterface("IDisplay") is not null && !type.IsInterface)];

        Assert.That(displays, Has.Length.GreaterThan(7));
        Assert.That(displays, Has.All.Matches<Type>(type => type!.IsSealed && SaysHow(type)));
    }

    private static bool SaysHow(Type type) => type.GetCustomAttributes(false).Any(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static string Ours(string name) => $"application/vnd.inner-alignment.{name}+json";

    private static TestCaseData Bundle(string name, object value, params string[] types) => new TestCaseData(value, types).SetName(name);
}
