namespace InnerAlignment.Taxonomy;

/// <summary>A system that takes a prize in a level, asked from outside: all that can be seen of a sealed system.</summary>
public interface IPrizeSeeker
{
    /// <summary>Which prize it takes.</summary>
    /// <param name="level">The picture of a level: <c>A</c> the start, <c>1</c> to <c>9</c> numbers, <c>x</c> a token, <c>#</c> wall, <c>.</c> free; each prize at most once.</param>
    /// <param name="moreThinking">By how many moves it may look further ahead than it could in training, at least 0.</param>
    /// <param name="deployed">Whether it is told that training is over; otherwise it is told that this episode is training.</param>
    /// <param name="deploymentEpisodes">How many episodes of deployment it is told will follow training, at least 0; it was 10 when it was trained.</param>
    /// <returns>The mark of the prize; <c>.</c> where it sees none and stays.</returns>
    /// <exception cref="ArgumentException">The picture is no level, or a number is negative.</exception>
    string Take(string level, int moreThinking = 0, bool deployed = false, int deploymentEpisodes = 10);
}
