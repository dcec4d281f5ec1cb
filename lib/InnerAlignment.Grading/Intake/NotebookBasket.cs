using System.Collections.Immutable;

namespace InnerAlignment.Grading.Intake;

/// <summary>Gathers the notebooks of one learner and refuses more than the limits allow, before it is in memory.</summary>
internal sealed class NotebookBasket(IntakeLimits limits)
{
    private readonly List<SubmittedFile> files = [];
    private long total;
    private int counted;

    public bool IsEmpty => files.Count == 0;

    public ImmutableArray<SubmittedFile> Taken() => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Counts an entry, read or not.</summary>
    public void Count()
    {
        if (++counted > limits.Files)
            throw new RefusedException($"it holds more than {limits.Files} files; hand in the notebooks only");
    }

    /// <summary>Reads a notebook; what it says of its own length is not relied on.</summary>
    public void Add(string path, Stream stream)
    {
        using MemoryStream content = new();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > limits.Notebook)
                throw new RefusedException($"'{Path.GetFileName(path)}' is longer than {limits.Notebook >> 20} MB; clear its outputs, save it and hand it in again");
            if ((total += read) > limits.Total)
                throw new RefusedException($"its notebooks are longer than {limits.Total >> 20} MB together; clear their outputs and hand them in again");
        }

        files.Add(new SubmittedFile(path, content.ToArray()));
    }
}
