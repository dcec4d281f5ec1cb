using InnerAlignment.Grading.Calls;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests;

public sealed class ProxyTests
{
    public interface ISystem
    {
        int Dimension { get; }

        double Value(double[] point);
    }

    [Test]
    public void An_interface_answers_its_methods_and_properties()
    {
        var proxy = Content(Proxy.Of<ISystem>(new Bowl(), questionLimit: 5));

        Assert.That(proxy.Answer("Value", [ClrData.From(new[] { 1.0, 2.0 })]), Is.EqualTo(ClrData.From(5.0)));
        Assert.That(proxy.Answer("get_Dimension", []), Is.EqualTo(ClrData.From(2)));
        Assert.That(proxy.QuestionLimit, Is.EqualTo(5));
    }

    [Test]
    public void A_delegate_answers_its_invocation()
    {
        var proxy = Content(Proxy.Of<Func<double, double>>(x => x / 2, questionLimit: 1));

        Assert.That(proxy.Answer("Invoke", [ClrData.From(3)]), Is.EqualTo(ClrData.From(1.5)));
    }

    [TestCase("Gradient", "Gradient was asked what it cannot answer")]
    [TestCase("Value", "text came; expected Double[]")]
    public void What_it_cannot_answer_is_named(string member, string came) => Assert.That(
        () => Content(Proxy.Of<ISystem>(new Bowl(), 5)).Answer(member, [ClrData.From("x")]),
        Throws.TypeOf<ProxyQuestionException>().With.Message.Contains(came));

    [Test]
    public void A_class_is_refused() => Assert.That(() => Proxy.Of(new Bowl(), 5), Throws.ArgumentException.With.Message.Contains("an interface or a delegate"));

    private static CallArgument.Proxy Content(Argument argument) => (CallArgument.Proxy)argument.Content;

    private sealed class Bowl : ISystem
    {
        public int Dimension => 2;

        public double Value(double[] point) => point.Sum(x => x * x);
    }
}
