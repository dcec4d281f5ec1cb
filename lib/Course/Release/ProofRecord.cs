using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InnerAlignment.Course.Run;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Grading.Grader;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Release;

/// <summary>Proves exercises, several notebooks at a time, and remembers by content what was proved: a second release is a matter of seconds.</summary>
internal sealed class ProofRecord
{
    private readonly CourseCatalog catalog;
    private readonly AnswerFiles answers;
    private readonly TestLibrary tests;
    private readonly ContentHash content;
    private readonly string file;
    private readonly ConcurrentDictionary<string, string> proved;

    public ProofRecord(CourseCatalog catalog, AnswerFiles answers, TestLibrary tests)
    {
        (this.catalog, this.answers, this.tests, content) = (catalog, answers, tests, new ContentHash(catalog.Root));
        file = Path.Combine(catalog.Root.Path, ".artifacts", "release", "proved.json");
        proved = new(Read());
    }

    /// <summary>What keeps exercises from being released, in course order.</summary>
    /// <param name="slugs">The exercises, in course order.</param>
    /// <param name="jobs">Notebooks at the same time.</param>
    /// <param name="told">Hears of every exercise that is being proved.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ImmutableArray<string>> FaultsAsync(IReadOnlyList<string> slugs, int jobs, Action<string> told, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<string, IReadOnlyList<string>> faults = [];
        var open = slugs.Where(slug => proved.GetValueOrDefault(slug) != KeyOf(slug)).GroupBy(slug => catalog.NotebookOf(slug).Path).ToArray();
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(open, parallel, async (group, cancellation) => await ProveAsync(group, faults, told, cancellation));
        AtomicFile.WriteText(file, JsonSerializer.Serialize(proved.ToImmutableSortedDictionary(StringComparer.Ordinal)) + "\n");
        return [.. slugs.SelectMany(slug => faults.GetValueOrDefault(slug) ?? [])];
    }

    private async Task ProveAsync(IEnumerable<string> slugs, ConcurrentDictionary<string, IReadOnlyList<string>> faults, Action<string> told, CancellationToken cancellationToken)
    {
        using var suite = tests.Suite(slugs);
        await using KernelPool kernels = new(catalog.Root, KernelPool.Unconfined, capacity: 1);
        ExerciseProof proof = new(catalog, answers, suite, kernels);
        foreach (var slug in slugs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            told(slug);
            var found = faults[slug] = await proof.FaultsAsync(slug);
            if (found.Count == 0)
                proved[slug] = KeyOf(slug);
        }
    }

    /// <summary>Of all that a proof depends on: notebook, reference answers, library, kernel, data, tests.</summary>
    private string KeyOf(string slug)
    {
        var notebook = catalog.NotebookOf(slug);
        var own = notebook.Exercises.Select(exercise => answers.References.GetValueOrDefault(exercise.Slug));
        var text = string.Join('\n', [content.Of(notebook.Document), tests.Version, .. own]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private Dictionary<string, string> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
