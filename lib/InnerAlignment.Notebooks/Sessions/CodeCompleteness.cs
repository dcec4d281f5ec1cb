using System.Text.Json.Serialization;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Whether code could be run as it stands, or more lines are to come.</summary>
/// <param name="Status">What is known.</param>
/// <param name="Indent">The spaces with which the next line of incomplete code begins.</param>
public sealed record CodeCompleteness(CompletenessStatus Status, string Indent = "");

/// <summary>What can be said of unfinished code.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CompletenessStatus>))]
public enum CompletenessStatus
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>More lines are to come: a bracket, a text or a block is open.</summary>
    Incomplete,

    /// <summary>It does not parse, and no further line mends it.</summary>
    Invalid,

    /// <summary>The kernel cannot tell.</summary>
    Unknown,
}
