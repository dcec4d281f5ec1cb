using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InnerAlignment.Notebooks.Data;

/// <summary>What may cross between a grader and a submission: numbers, truth values, text, sequences and records of them.</summary>
[JsonConverter(typeof(PlainDataConverter))]
public abstract record PlainData
{
    private PlainData()
    {
    }

    /// <summary>The absence of a value.</summary>
    public sealed record Nothing : PlainData;

    /// <summary>A double, NaN and infinities included; travels without loss.</summary>
    public sealed record Number(double Value) : PlainData;

    /// <summary>A 64-bit integer.</summary>
    public sealed record Whole(long Value) : PlainData;

    /// <summary>True or false.</summary>
    public sealed record Truth(bool Value) : PlainData;

    /// <summary>A string.</summary>
    public sealed record Text(string Value) : PlainData;

    /// <summary>Values in order; arrays of arrays are sequences of sequences.</summary>
    public sealed record Sequence(ImmutableArray<PlainData> Items) : PlainData;

    /// <summary>Values by name.</summary>
    public sealed record Record(ImmutableSortedDictionary<string, PlainData> Fields) : PlainData;
}
