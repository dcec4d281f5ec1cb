using System.Collections.Immutable;
using InnerAlignment.Notebooks.Data;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Tests.Calls;

[Parallelizable(ParallelScope.Self)]
public class CallTests
{
    private const string Definitions = """
        double[] Twice(double[] x) => x.Select(v => 2 * v).ToArray();
        record Point(double X, int Count);
        Point Next(Point p) => p with { Count = p.Count + 1 };
        (double, string) Pair() => (double.NaN, "é😀\u2028");
        double Sum(Func<double, double> f) => f(1) + f(2) + f(3);
        public interface IObjective { int Dimension { get; } double Value(ReadOnlySpan<double> point); void Gradient(ReadOnlySpan<double> point, Span<double> gradient); }
        double[] Descend(IObjective objective) { var g = new double[objective.Dimension]; objective.Gradient(new[] { 1.0, 2.0 }, g); return g.Append(objective.Value(g)).ToArray(); }
        double Stub(double x) => throw new NotImplementedException("adam-update");
        double Late(int n)
        {
            if (n < 0)
                throw new ArgumentException("negative");
            return n;
        }
        void Loop() { while (true) ; }
        var table = new Dictionary<string, double> { ["a"] = 1 };
        double[,] grid = { { 1, 2 }, { 3, 4 } };
        Func<int, int> increment = i => i + 1;
        async Task<int> Later() { await Task.Delay(1); return 5; }
        double Corner(double[,] m) => m[1, 0];
        double Optional(double x, double y = 10) => x + y;
        IEnumerable<int> Endless() { while (true) yield return 1; }
        object Self() { var list = new List<object>(); list.Add(list); return list; }
        DayOfWeek Day(DayOfWeek day) => day + 1;
        double Span(ReadOnlySpan<double> x) => x[0];
        """;

    private KernelProcess session = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        session = await KernelProcess.StartAsync(new KernelProcessOptions());
        var result = await session.ExecuteAsync(new CellRequest(Definitions, Name: "cell 2"), _ => { });
        Assert.That(result, Is.InstanceOf<CellResult.Succeeded>());
        const string FSharp = "#!fsharp\nlet scale (a: float[], k: float) = a |> Array.map (fun x -> x * k)\n"
            + "let ask (f: float -> float) = f 3.0\nlet curried a b = a + b + 1\nlet stub (x: float) : float = raise (System.NotImplementedException \"probe\")\nlet numbers = [| 1; 2 |]";
        Assert.That(await session.ExecuteAsync(new CellRequest(FSharp), _ => { }), Is.InstanceOf<CellResult.Succeeded>());
    }

    [OneTimeTearDown]
    public async Task End() => await session.DisposeAsync();

    [Test]
    public async Task Numbers_travel_exactly()
    {
        double[] sent = [0.1, -0.0, double.Epsilon, double.MaxValue / 2, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        var answer = await Answer("Twice", Value(Numbers(sent)));

        var received = ((PlainData.Sequence)answer).Items.Select(item => BitConverter.DoubleToInt64Bits(((PlainData.Number)item).Value));
        Assert.That(received, Is.EqualTo(sent.Select(number => BitConverter.DoubleToInt64Bits(2 * number))));
    }

    [Test]
    public async Task Records_come_and_go_by_their_names()
    {
        var answer = await Answer("Next", Value(Record(("x", Number(1.5)), ("count", new PlainData.Whole(3)))));

        var fields = ((PlainData.Record)answer).Fields;
        Assert.That((fields["X"], fields["Count"]), Is.EqualTo((Number(1.5), (PlainData)new PlainData.Whole(4))));
    }

    [Test]
    public async Task Tuples_grids_dictionaries_delegates_and_tasks_answer()
    {
        Assert.That(Show(await Answer("Pair")), Is.EqualTo("[NaN, é😀\u2028]"));
        Assert.That(Show(await Answer("grid")), Is.EqualTo("[[1, 2], [3, 4]]"));
        Assert.That(Show(await Answer("table")), Is.EqualTo("{a: 1}"));
        Assert.That(Show(await Answer("increment", Value(new PlainData.Whole(4)))), Is.EqualTo("5"));
        Assert.That(Show(await Answer("Later")), Is.EqualTo("5"));
        Assert.That(Show(await Answer("Corner", Value(new PlainData.Sequence([Numbers(1, 2), Numbers(3, 4)])))), Is.EqualTo("3"));
        Assert.That(Show(await Answer("Optional", Value(Number(1)))), Is.EqualTo("11"));
        Assert.That(Show(await Answer("Day", Value(new PlainData.Text("Monday")))), Is.EqualTo("Tuesday"));
    }

    [Test]
    public async Task A_function_proxy_is_answered_here()
    {
        var answer = await Answer("Sum", new CallArgument.Proxy((_, values) => Number(10 * ((PlainData.Number)values[0]).Value), QuestionLimit: 3));

        Assert.That(answer, Is.EqualTo(Number(60)));
    }

    [Test]
    public async Task One_question_too_many_is_refused()
    {
        int asked = 0;
        var result = await Call("Sum", "csharp", new CallArgument.Proxy((_, _) => Number(asked++), QuestionLimit: 2));

        Assert.That(result, Is.InstanceOf<CallResult.Refused>());
        Assert.That(asked, Is.EqualTo(2));
        Assert.That(await Answer("increment", Value(new PlainData.Whole(1))), Is.EqualTo(new PlainData.Whole(2)));
    }

    [Test]
    public async Task An_interface_of_spans_can_be_a_proxy()
    {
        var answer = await Answer("Descend", new CallArgument.Proxy(
            (member, values) => member switch
            {
                "Dimension" => new PlainData.Whole(2),
                "Gradient" => Numbers([.. ((PlainData.Sequence)values[0]).Items.Select(item => 3 * ((PlainData.Number)item).Value)]),
                _ => Number(((PlainData.Sequence)values[0]).Items.Length),
            },
            QuestionLimit: 10));

        Assert.That(Show(answer), Is.EqualTo("[3, 6, 2]"));
    }

    [Test]
    public void A_failure_of_the_answering_side_rises_there() => Assert.That(
        async () => await Call("Sum", "csharp", new CallArgument.Proxy((_, _) => throw new FormatException("mine"), QuestionLimit: 2)),
        Throws.InvalidOperationException.With.InnerException.TypeOf<FormatException>());

    [Test]
    public async Task A_stub_throws_what_it_names()
    {
        Assert.That(await Call("Stub", "csharp", Value(Number(1))), Is.EqualTo(new CallResult.Threw("NotImplementedException", "adam-update", 8)));
    }

    [Test]
    public async Task The_outcomes_are_distinct()
    {
        Assert.That(await Call("nowhere", "csharp"), Is.InstanceOf<CallResult.Missing>());
        Assert.That(await Call("Late", "csharp", Value(new PlainData.Whole(-1))), Is.EqualTo(new CallResult.Threw("ArgumentException", "negative", 12)));
        Assert.That(await Call("Loop", "csharp"), Is.EqualTo(new CallResult.TimedOut(Limit)));
        Assert.That(await Call("Late", "csharp"), Is.EqualTo(new CallResult.WrongShape("Late: it takes 1 parameter (int n), and 0 came.")));
    }

    [TestCase("Late", "a text does not fit a parameter of type int")]
    [TestCase("table", "a variable, not a function")]
    [TestCase("Span", "take an array")]
    public async Task What_does_not_fit_is_said(string entry, string expected)
    {
        var result = await Call(entry, "csharp", Value(new PlainData.Text("word")));

        Assert.That(result, Is.InstanceOf<CallResult.WrongShape>());
        Assert.That(((CallResult.WrongShape)result).Message, Does.Contain(expected));
    }

    [Test]
    public async Task A_value_that_contains_itself_is_no_data()
    {
        Assert.That(await Call("Self", "csharp"), Is.InstanceOf<CallResult.WrongShape>());
        Assert.That(await Call("Endless", "csharp"), Is.InstanceOf<CallResult.TimedOut>().Or.InstanceOf<CallResult.WrongShape>());
    }

    [Test]
    public async Task FSharp_functions_are_called_with_tupled_curried_and_proxied_arguments()
    {
        Assert.That(Show(await Answer("scale", "fsharp", Value(Numbers(1, 2)), Value(Number(3)))), Is.EqualTo("[3, 6]"));
        Assert.That(Show(await Answer("curried", "fsharp", Value(new PlainData.Whole(1)), Value(new PlainData.Whole(2)))), Is.EqualTo("4"));
        Assert.That(Show(await Answer("ask", "fsharp", new CallArgument.Proxy((_, values) => values[0], QuestionLimit: 1))), Is.EqualTo("3"));
        Assert.That(Show(await Answer("numbers", "fsharp")), Is.EqualTo("[1, 2]"));
        Assert.That(await Call("stub", "fsharp", Value(Number(1))), Is.InstanceOf<CallResult.Threw>().With.Property("Name").EqualTo("NotImplementedException"));
        Assert.That(await Call("nowhere", "fsharp"), Is.InstanceOf<CallResult.Missing>());
        Assert.That(await Call("scale", "fsharp", Value(Numbers(1))), Is.InstanceOf<CallResult.WrongShape>());
    }

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1.5);

    private static CallArgument.Value Value(PlainData data) => new(data);

    private static PlainData Number(double value) => new PlainData.Number(value);

    private static PlainData.Sequence Numbers(params double[] values) => new([.. values.Select(Number)]);

    private static PlainData.Record Record(params (string Name, PlainData Value)[] fields) =>
        new(fields.ToImmutableSortedDictionary(field => field.Name, field => field.Value));

    private static string Show(PlainData data) => data switch
    {
        PlainData.Number number => $"{number.Value}",
        PlainData.Whole whole => $"{whole.Value}",
        PlainData.Text text => text.Value,
        PlainData.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        PlainData.Record record => $"{{{string.Join(", ", record.Fields.Select(field => $"{field.Key}: {Show(field.Value)}"))}}}",
        _ => "nothing",
    };

    private Task<CallResult> Call(string entry, string language, params CallArgument[] arguments) =>
        session.CallAsync(new CallRequest(entry, [.. arguments], language, entry is "Loop" or "Endless" ? Limit : TimeSpan.FromSeconds(60)));

    private Task<PlainData> Answer(string entry, params CallArgument[] arguments) => Answer(entry, "csharp", arguments);

    private async Task<PlainData> Answer(string entry, string language, params CallArgument[] arguments)
    {
        var result = await Call(entry, language, arguments);
        return result is CallResult.Answered answered ? answered.Data : throw new AssertionException($"{entry}: {result}");
    }
}
