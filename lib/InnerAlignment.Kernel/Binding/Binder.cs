using System.Collections.Immutable;
using InnerAlignment.Kernel.Cells;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Binding;

/// <summary>Reads cells as their compilers do, runs none, and reports what they use.</summary>
internal sealed class Binder
{
    private readonly ImmutableArray<SymbolUse>.Builder uses = ImmutableArray.CreateBuilder<SymbolUse>();
    private readonly ImmutableArray<ForbiddenUse>.Builder forbidden = ImmutableArray.CreateBuilder<ForbiddenUse>();
    private readonly ImmutableArray<BindError>.Builder errors = ImmutableArray.CreateBuilder<BindError>();

    internal static BindReport Bind(BindRequest request, CancellationToken cancellationToken)
    {
        var binder = new Binder();
        var parts = request.Cells.SelectMany(cell => binder.Split(cell).Select(part => (cell, part))).ToList();
        var csharp = new CSharpBinder(binder);
        foreach (var (cell, code) in Codes("csharp"))
            csharp.Bind(cell, code, cancellationToken);
        var shared = parts.Where(pair => pair.part is CellPart.Magic { Name: "share" or "set", Language: "fsharp" });
        if (Codes("fsharp") is { Count: > 0 } fsharp)
            new FSharpBinder(binder, [.. shared.Select(pair => SharedName((CellPart.Magic)pair.part))]).Bind(fsharp, cancellationToken);
        return new BindReport(binder.uses.DrainToImmutable(), binder.forbidden.DrainToImmutable(), binder.errors.DrainToImmutable());

        List<(BindCell Cell, string Code)> Codes(string language) =>
            [.. parts.Where(pair => pair.part is CellPart.Code code && code.Language == language).Select(pair => (pair.cell, ((CellPart.Code)pair.part).Text))];
    }

    internal void Use(BindCell cell, string symbol, int line, string? assembly)
    {
        uses.Add(new SymbolUse(symbol, cell.Name, line, assembly));
        if (cell.IsAnswer && assembly is not null && ForbiddenNames.What(symbol) is { } what)
            Forbid(cell, what, line);
    }

    internal void Forbid(BindCell cell, string what, int line)
    {
        if (cell.IsAnswer)
            forbidden.Add(new ForbiddenUse(what, cell.Name, line));
    }

    internal void Error(BindCell cell, string message, int line) => errors.Add(new BindError(message, cell.Name, line));

    private List<CellPart> Split(BindCell cell)
    {
        try
        {
            return CellParts.Split(cell.Source, cell.Language, cell.Name);
        }
        catch (CellFailedException failure)
        {
            Error(cell, failure.Message, 1);
            return [];
        }
    }

    private static string SharedName(CellPart.Magic magic)
    {
        foreach (var option in new[] { "--as", "--name" })
        {
            int at = Array.IndexOf(magic.Arguments, option);
            if (at >= 0 && at + 1 < magic.Arguments.Length)
                return magic.Arguments[at + 1];
        }
        return magic.Arguments.LastOrDefault() ?? "";
    }
}
