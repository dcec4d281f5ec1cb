namespace InnerAlignment.Notebooks.Sessions;

/// <summary>A question that a running cell puts to whoever sits in front of it.</summary>
/// <param name="Prompt">What the cell asks.</param>
/// <param name="IsPassword">True when the answer must not be shown while it is typed.</param>
public sealed record InputRequest(string Prompt, bool IsPassword = false);
