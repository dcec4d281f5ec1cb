using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Figures;

/// <summary>A row of tiles that depends on a few numbers, and a slider for each number: a plan, as its conditions change.</summary>
/// <remarks>Every setting is computed beforehand, so the page only looks up. Where no script runs, the first setting stands.</remarks>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record SwitchBoard : IDisplay
{
    private const int MostSettings = 50_000;
    private const string TileStyle = "display:inline-block;min-width:2.2em;padding:.35em 0;margin:.1em;text-align:center;border-radius:3px;border:2px solid";
    private static readonly string[] Colours = [Page.Right, Page.Wrong, Page.Open];

    private readonly IReadOnlyList<Knob> _knobs;
    private readonly IReadOnlyList<string> _words;
    private readonly (char Letter, string Meaning)[] _legend;

    private SwitchBoard(string title, IReadOnlyList<Knob> knobs, IReadOnlyList<string> words, (char, string)[] legend) =>
        (Title, _knobs, _words, _legend) = (title, knobs, words, legend);

    /// <summary>The title above the board.</summary>
    public string Title { get; }

    private string First => _words[Index(_knobs.Select(knob => knob.Start))];

    string IDisplay.Html =>
        $"""
        <div class="switch-board"><p style="font-weight:600;margin:.3em 0">{Page.Encode(Title)}</p>
        <table style="border-collapse:collapse;color:inherit;background:transparent"><tbody>{string.Concat(_knobs.Select(Slider))}</tbody></table>
        <p class="tiles" style="margin:.7em 0 .3em">{string.Concat(First.Select(Tile))}</p>
        <p style="margin:.3em 0;opacity:.8">{string.Concat(_legend.Select(entry => $"{Tile(entry.Letter)} {Page.Encode(entry.Meaning)} &nbsp; "))}</p>
        <script>{Script}</script></div>
        """;

    string IDisplay.Plain =>
        $"{Title}. At {string.Join(", ", _knobs.Select(knob => $"{knob.Name} {Number.Text(knob.Values[knob.Start])}"))}: {First} "
        + $"({string.Join(", ", _legend.Select(entry => $"{entry.Letter} {entry.Meaning}"))}). {_words.Count:#,0} settings in all.";

    /// <summary>Makes a board.</summary>
    /// <param name="title">The title above it.</param>
    /// <param name="knobs">The numbers that may be set.</param>
    /// <param name="word">From the numbers, in the order of the knobs, to a word with a letter for each tile; equally long for all settings.</param>
    /// <param name="legend">What each letter means; three at most.</param>
    /// <exception cref="ArgumentException">There are more than 50,000 settings, words of different lengths, letters without a meaning, or too many letters.</exception>
    public static SwitchBoard Of(
        string title, IReadOnlyList<Knob> knobs, Func<IReadOnlyList<double>, string> word, params (char Letter, string Meaning)[] legend)
    {
        ArgumentNullException.ThrowIfNull(word);
        var count = knobs.Aggregate(1L, (product, knob) => product * knob.Values.Count);
        if (count > MostSettings || legend.Length > Colours.Length)
            throw new ArgumentException($"'{title}' has {count:#,0} settings and {legend.Length} letters; {MostSettings:#,0} and {Colours.Length} are the most.", nameof(knobs));
        string[] words = [.. Settings(knobs).Select(word)];
        if (words.FirstOrDefault(one => one.Length != words[0].Length || one.Any(letter => legend.All(entry => entry.Letter != letter))) is { } odd)
            throw new ArgumentException($"'{title}' shows words of {words[0].Length} of the letters {string.Concat(legend.Select(entry => entry.Letter))}; '{odd}' is none.", nameof(word));
        return new(title, knobs, words, legend);
    }

    /// <summary>All settings, the last knob turning fastest.</summary>
    private static IEnumerable<IReadOnlyList<double>> Settings(IEnumerable<Knob> knobs) => knobs.Aggregate(
        (IEnumerable<IReadOnlyList<double>>)[[]], (settings, knob) => settings.SelectMany(setting => knob.Values.Select(value => (IReadOnlyList<double>)[.. setting, value])));

    private int Index(IEnumerable<int> positions) => positions.Zip(_knobs).Aggregate(0, (index, it) => index * it.Second.Values.Count + it.First);

    private string Slider(Knob knob) =>
        $"""
        <tr><td style="padding:.15em .8em .15em 0;text-align:left">{Page.Encode(knob.Name)}</td><td><input type="range" min="0" max="{knob.Values.Count - 1}" value="{knob.Start}" aria-label="{Page.Encode(knob.Name)}" style="width:14em;max-width:50vw"></td><td style="padding-left:.8em;text-align:left;font-variant-numeric:tabular-nums"><output>{Number.Text(knob.Values[knob.Start])}</output></td></tr>
        """;

    private string Tile(char letter) =>
        $"<span style=\"{TileStyle} {Colours[Array.FindIndex(_legend, entry => entry.Letter == letter)]}\">{Page.Encode(letter.ToString())}</span>";

    /// <summary>Finds its board by the words in the board's own script: not every host tells a script where it stands.</summary>
    private string Script =>
        $$"""
        (() => {
          const words = {{Json.Write(string.Concat(_words))}}, length = {{First.Length}}, tiles = {{Json.ForPage(Json.Write(_legend.ToDictionary(entry => entry.Letter.ToString(), entry => Tile(entry.Letter))))}};
          const values = {{Json.Write(_knobs.Select(knob => knob.Values.Select(Number.Text)))}};
          for (const board of document.querySelectorAll(".switch-board:not([data-runs])")) {
            if (!board.textContent.includes(words)) continue;
            board.dataset.runs = "true";
            const sliders = [...board.querySelectorAll("input")], outputs = board.querySelectorAll("output");
            board.addEventListener("input", () => {
              const setting = sliders.reduce((index, slider, i) => index * values[i].length + Number(slider.value), 0);
              sliders.forEach((slider, i) => outputs[i].textContent = values[i][slider.value]);
              board.querySelector(".tiles").innerHTML = [...words.slice(setting * length, (setting + 1) * length)].map(letter => tiles[letter]).join("");
            });
          }
        })();
        """;
}

/// <summary>One number that may be set on a <see cref="SwitchBoard"/>.</summary>
/// <param name="Name">What stands beside its slider.</param>
/// <param name="Values">The values from left to right, at least one.</param>
/// <param name="Start">The index of the value that stands at first.</param>
public sealed record Knob(string Name, IReadOnlyList<double> Values, int Start = 0)
{
    /// <summary>The index of the value that stands at first.</summary>
    public int Start { get; init; } = (uint)Start < (uint)Values.Count ? Start
        : throw new ArgumentOutOfRangeException(nameof(Start), Start, $"'{Name}' has {Values.Count} values.");
}
