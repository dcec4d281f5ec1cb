using InnerAlignment.Kernel.Cells;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Magics;

/// <summary>Carries variables between languages: <c>#!share</c> and <c>#!set</c>.</summary>
internal sealed class VariableTransfer(Languages languages, CellPart.Magic magic, CellContext context)
{
    /// <exception cref="CellFailedException">The line or the variable it names is wrong.</exception>
    internal void Share()
    {
        var source = Option("from") ?? throw Wrong("#!share --from csharp x [--as y]");
        var name = magic.Arguments.Where((word, index) => !IsOption(word) && (index == 0 || !IsOption(magic.Arguments[index - 1]))).FirstOrDefault()
            ?? throw Wrong("#!share --from csharp x [--as y]");
        Define(Option("as") ?? name, Find(source, name));
    }

    /// <exception cref="CellFailedException">The line or the variable it names is wrong.</exception>
    internal void Set()
    {
        var name = Option("name") ?? throw Wrong("#!set --name y --value @csharp:x");
        var value = Option("value") ?? throw Wrong("#!set --name y --value @csharp:x");
        Define(name, value switch
        {
            ['@', .. var rest] when rest.Split(':', 2) is ["input" or "password", var prompt] =>
                Text(context.Ask(new InputRequest(prompt.Trim('"'), rest.StartsWith("password", StringComparison.Ordinal)))),
            ['@', .. var rest] when rest.Split(':', 2) is [var language, var variable] => Find(language, variable),
            ['@', .. var variable] => Find(magic.Language, variable),
            _ => Text(value),
        });
    }

    /// <summary>The name that <c>#!value</c> gives to the text below it.</summary>
    /// <exception cref="CellFailedException">It gives none.</exception>
    internal string ValueName() => Option("name") ?? throw Wrong("#!value --name x, and below it the text");

    private static CellVariable Text(string text) => new("", typeof(string), text);

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private string? Option(string name)
    {
        int at = Array.IndexOf(magic.Arguments, "--" + name);
        return at >= 0 && at + 1 < magic.Arguments.Length ? magic.Arguments[at + 1] : null;
    }

    private CellVariable Find(string languageName, string name)
    {
        var language = Language(languageName);
        return language.Variables.FirstOrDefault(variable => variable.Name == name) ?? throw Fail(NotFound(languageName, language, name));
    }

    private static string NotFound(string languageName, ILanguage language, string name)
    {
        string[] known = [.. language.Variables.Select(variable => variable.Name)];
        return known.Length == 0
            ? $"{languageName} has no variable {name}: run the cell that defines it first."
            : $"{languageName} has no variable {name}; the nearest is {NearestName.To(name, known)}.";
    }

    private void Define(string name, CellVariable variable)
    {
        if (!Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name))
            throw Fail($"'{name}' is no name of a variable.");
        Language(magic.Language).Set(name, variable.Value, variable.Value?.GetType() ?? variable.Type);
    }

    private ILanguage Language(string name) => languages.Of(CellLanguages.FromMagicLine("#!" + name) ?? name)
        ?? throw Fail($"{name} has no variables: only csharp, fsharp and value share them.");

    private CellFailedException Wrong(string expected) => Fail($"Expected {expected}.");

    private CellFailedException Fail(string message) =>
        new("MagicError", $"{context.Name}:line {magic.Line}: #!{magic.Name}: {message}");
}
