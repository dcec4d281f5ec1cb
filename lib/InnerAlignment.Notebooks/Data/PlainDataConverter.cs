using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnerAlignment.Notebooks.Data;

/// <summary>Plain data as JSON, without loss: a number with a point or an exponent is a <see cref="PlainData.Number"/>, one without is a
/// <see cref="PlainData.Whole"/>; what JSON has no literal for stands as <c>{"number": "NaN"}</c>; a record as <c>{"record": {...}}</c>.</summary>
public sealed class PlainDataConverter : JsonConverter<PlainData>
{
    private const string NumberKey = "number";
    private const string RecordKey = "record";

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override PlainData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => new PlainData.Nothing(),
        JsonTokenType.True => new PlainData.Truth(true),
        JsonTokenType.False => new PlainData.Truth(false),
        JsonTokenType.String => new PlainData.Text(reader.GetString()!),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.StartArray => ReadSequence(ref reader, options),
        JsonTokenType.StartObject => ReadTagged(ref reader, options),
        var token => throw new JsonException($"{token} is no plain data."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PlainData value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (value)
        {
            case PlainData.Truth truth:
                writer.WriteBooleanValue(truth.Value);
                break;
            case PlainData.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case PlainData.Whole whole:
                writer.WriteNumberValue(whole.Value);
                break;
            case PlainData.Number number:
                WriteNumber(writer, number.Value);
                break;
            case PlainData.Sequence sequence:
                WriteSequence(writer, sequence, options);
                break;
            case PlainData.Record record:
                WriteRecord(writer, record, options);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static PlainData ReadNumber(ref Utf8JsonReader reader) =>
        reader.ValueSpan.IndexOfAny(".eE"u8) < 0 && reader.TryGetInt64(out long whole)
            ? new PlainData.Whole(whole)
            : new PlainData.Number(reader.GetDouble());

    private PlainData.Sequence ReadSequence(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var items = ImmutableArray.CreateBuilder<PlainData>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader, typeof(PlainData), options));
        return new PlainData.Sequence(items.DrainToImmutable());
    }

    private PlainData ReadTagged(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        string? tag = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
        reader.Read();
        PlainData data = tag switch
        {
            NumberKey when reader.TokenType == JsonTokenType.String => new PlainData.Number(ParseNumber(reader.GetString()!)),
            RecordKey when reader.TokenType == JsonTokenType.StartObject => ReadRecord(ref reader, options),
            _ => throw new JsonException($"An object of plain data holds '{NumberKey}' or '{RecordKey}', not '{tag}'."),
        };
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw new JsonException("An object of plain data holds one property.");
        return data;
    }

    private PlainData.Record ReadRecord(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, PlainData>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            fields[name] = Read(ref reader, typeof(PlainData), options);
        }
        return new PlainData.Record(fields.ToImmutable());
    }

    private static double ParseNumber(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out double number)
        ? number
        : throw new JsonException($"'{text}' is no number.");

    private static void WriteNumber(Utf8JsonWriter writer, double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            writer.WriteStartObject();
            writer.WriteString(NumberKey, text);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
        }
    }

    private void WriteSequence(Utf8JsonWriter writer, PlainData.Sequence sequence, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in sequence.Items)
            Write(writer, item, options);
        writer.WriteEndArray();
    }

    private void WriteRecord(Utf8JsonWriter writer, PlainData.Record record, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(RecordKey);
        foreach (var (name, field) in record.Fields)
        {
            writer.WritePropertyName(name);
            Write(writer, field, options);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
