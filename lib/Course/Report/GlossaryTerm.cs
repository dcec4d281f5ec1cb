using System.Collections.Immutable;
using System.Text.Json;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Report;

/// <summary>A term of the course's glossary, as <c>data/glossary.json</c> has it.</summary>
/// <param name="Term">The field's word.</param>
/// <param name="Definition">What it means, in Markdown.</param>
/// <param name="Source">Who coined or defined it.</param>
/// <param name="Notebook">The notebook that introduces it, from <c>notebooks/</c>.</param>
/// <param name="Experiment">The id of the cell that shows it.</param>
internal sealed record GlossaryTerm(string Term, string Definition, string Source, string Notebook, string Experiment)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Its address on the glossary's page.</summary>
    public string Id => $"term-{CellIds.FromText(Term)}";

    /// <summary>The course's terms in the order of the file; none where the course has no glossary.</summary>
    /// <exception cref="IOException">The file cannot be read; the message says why and where.</exception>
    public static ImmutableArray<GlossaryTerm> ReadAll(CourseRoot root)
    {
        var file = Path.Combine(root.Path, "data", "glossary.json");
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<ImmutableArray<GlossaryTerm>>(File.ReadAllText(file), Options) : [];
        }
        catch (JsonException e)
        {
            throw new IOException($"{file} is no list of terms, definitions, sources, notebooks and experiments: {e.Message}", e);
        }
    }
}
