using InnerAlignment.Grading.Calls;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading;

/// <summary>What a hidden test may hand to a submission: plain data, or a proxy for a system that stays here.</summary>
/// <remarks>Numbers, truth values, strings, arrays of them and arrays of those convert by themselves. Anything else goes through <see cref="Of"/>.</remarks>
public readonly record struct Argument
{
    private readonly CallArgument? content;

    internal Argument(CallArgument content) => this.content = content;

    internal CallArgument Content => content ?? new CallArgument.Value(ClrData.From(null));

    /// <summary>Any value that plain data can express.</summary>
    /// <exception cref="ArgumentException">Plain data has no such type.</exception>
    public static Argument Of(object? value) => new(new CallArgument.Value(ClrData.From(value)));

    /// <summary>A number.</summary>
    public static implicit operator Argument(double value) => Of(value);

    /// <summary>A whole number.</summary>
    public static implicit operator Argument(int value) => Of(value);

    /// <summary>A whole number.</summary>
    public static implicit operator Argument(long value) => Of(value);

    /// <summary>True or false.</summary>
    public static implicit operator Argument(bool value) => Of(value);

    /// <summary>Text.</summary>
    public static implicit operator Argument(string value) => Of(value);

    /// <summary>A sequence, or a sequence of sequences.</summary>
    public static implicit operator Argument(Array value) => Of(value);

    /// <summary>A record of numbers.</summary>
    public static implicit operator Argument(Dictionary<string, double> value) => Of(value);
}
