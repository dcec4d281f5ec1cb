using System.CommandLine;

namespace InnerAlignment.Course.Commands;

/// <summary>Options of commands that enter something into a gradebook: who did it, and why.</summary>
internal static class EntryOption
{
    internal static Option<string> Author() => Filled(new Option<string>("--author")
    {
        Description = "Who decides; by default the user.",
        DefaultValueFactory = _ => Environment.UserName,
    });

    internal static Option<string?> Reason(string description, bool required) => Filled(new Option<string?>("--reason") { Description = description, Required = required });

    private static Option<T> Filled<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError($"{option.Name} is empty; expected a few words, which the gradebook keeps.");
        });
        return option;
    }
}
