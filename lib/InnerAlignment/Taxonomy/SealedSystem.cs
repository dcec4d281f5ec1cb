namespace InnerAlignment.Taxonomy;

/// <summary>A system that can only be asked, and only so often.</summary>
/// <param name="system">What is sealed.</param>
/// <param name="questionLimit">How many questions it answers, at least 1.</param>
public sealed class SealedSystem(IPrizeSeeker system, int questionLimit) : IPrizeSeeker
{
    /// <summary>How many questions have been put so far.</summary>
    public int Questions { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">All questions have been put.</exception>
    public string Take(string level, int moreThinking = 0, bool deployed = false, int deploymentEpisodes = 10) => ++Questions <= questionLimit
        ? system.Take(level, moreThinking, deployed, deploymentEpisodes)
        : throw new InvalidOperationException($"This was question {Questions}, and {questionLimit} are allowed: plan them before you ask.");

    /// <summary>Nothing about what is inside.</summary>
    public override string ToString() => $"a sealed system, asked {Questions} times";
}
