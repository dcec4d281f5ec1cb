using InnerAlignment.Grading.Calls;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Grading.Tests.Calls;

public sealed class ClrDataTests
{
    private static readonly object[] Values =
    [
        1.5, double.NaN, double.PositiveInfinity, double.Epsilon, -0.0, 7L, long.MinValue, 3, true, "text 🧭", Array.Empty<double>(),
        new[] { 0.1, double.NegativeInfinity }, new[] { 1, 2 }, new[] { "a", "b" }, new[] { true, false },
        new[] { new[] { 1.0 }, [2.0, 3.0], [] }, new[,] { { 1.0, 2.0 }, { 3.0, 4.0 } }, new[] { new[] { new[] { 1L } } },
    ];

    [TestCaseSource(nameof(Values))]
    public void A_value_survives_the_way_there_and_back(object value)
    {
        var back = ClrData.To(ClrData.From(value), value.GetType());

        Assert.That(back, Is.EqualTo(value));
        Assert.That(back, Is.TypeOf(value.GetType()));
    }

    [Test]
    public void The_sign_of_zero_survives() => Assert.That(double.IsNegative(ClrData.To<double>(ClrData.From(-0.0))), Is.True);

    [Test]
    public void A_record_becomes_a_dictionary()
    {
        Dictionary<string, double[]> record = new() { ["mean"] = [1.5], ["all"] = [1, 2] };

        Assert.That(ClrData.To<Dictionary<string, double[]>>(ClrData.From(record)), Is.EqualTo(record));
        Assert.That(ClrData.To<IReadOnlyDictionary<string, double[]>>(ClrData.From(record)), Is.EqualTo(record));
    }

    [Test]
    public void A_whole_number_is_read_as_a_double_but_no_double_as_a_whole_number()
    {
        Assert.That(ClrData.To<double[]>(ClrData.From(new[] { 1, 2 })), Is.EqualTo([1.0, 2.0]));
        Assert.That(() => ClrData.To<int>(ClrData.From(1.0)), Throws.TypeOf<InvalidCastException>());
    }

    [Test]
    public void Another_shape_is_refused_with_both_shapes_named()
    {
        Assert.That(() => ClrData.To<double[]>(ClrData.From(1.0)), Refused("a number came; expected Double[]"));
        Assert.That(() => ClrData.To<double>(ClrData.From("x")), Refused("text came; expected Double"));
        Assert.That(() => ClrData.To<double[][]>(ClrData.From(new[] { 1.0 })), Refused("a number came; expected Double[]"));
        Assert.That(() => ClrData.To<double[,]>(ClrData.From(new[] { new[] { 1.0 }, [] })), Refused("different lengths"));
        Assert.That(() => ClrData.To<int>(ClrData.From(1L << 40)), Refused("a whole number came; expected Int32"));
        Assert.That(() => ClrData.To<double>(new PlainData.Nothing()), Refused("nothing came; expected Double"));
    }

    [Test]
    public void What_plain_data_cannot_express_is_refused() => Assert.That(
        () => ClrData.From(new object()), Throws.ArgumentException.With.Message.Contains("System.Object is no plain data"));

    private static NUnit.Framework.Constraints.ContainsConstraint Refused(string came) =>
        Throws.TypeOf<InvalidCastException>().With.Message.Contains(came);
}
