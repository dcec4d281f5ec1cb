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
        new TestCaseData(Gallery.All["lines"](), (string[])["application/vnd.plotly.v1+json", "text/html", "text/plain"]).SetName("figure"),
        new TestCaseData(Check.For("x").Verdict(), (string[])["text/html", "application/vnd.inner-alignment.verdict+json", "text/plain"]).SetName("verdict"),
        new TestCaseData(Loss, (string[])["text/html", "application/vnd.inner-alignment.measurement+json", "text/plain"]).SetName("measurement"),
        new TestCaseData(Measurements.Of(Loss), (string[])["text/html", "application/vnd.inner-alignment.measurement+json", "text/plain"]).SetName("measurements"),
        new TestCaseData(Waiting.For("x"), (string[])["text/html", "application/vnd.inner-alignment.waiting+json", "text/plain"]).SetName("waiting"),
        new TestCaseData(Predict.Number("x", 3), (string[])["text/html", "application/vnd.inner-alignment.prediction+json", "text/plain"]).SetName("prediction"),
        new TestCaseData(Hints.For("x"), (string[])["text/html", "text/plain"]).SetName("hints"),
        new TestCaseData(Table.Of("t", ["a"], ["1"]), (string[])["text/html", "text/plain"]).SetName("table"),
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

        Assert.That(displays, Has.Length.GreaterThan(7).And.All.Matches<Type>(type => type!.IsSealed && type.GetCustomAttributes(false).Any(a => a.GetType().Name == "TypeFormatterSourceAttribute")));
    }
}
