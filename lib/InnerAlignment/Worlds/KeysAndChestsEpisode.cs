namespace InnerAlignment.Worlds;

/// <summary>What an agent did in one level of the keys-and-chests family.</summary>
/// <param name="Keys">Keys taken.</param>
/// <param name="Chests">Chests opened.</param>
/// <param name="Return">The return of a reward of 1 for a chest, <c>sum of gamma^(t - 1)</c>.</param>
public readonly record struct KeysAndChestsEpisode(int Keys, int Chests, double Return)
{
    /// <summary>Keys taken for which no chest was opened.</summary>
    public int Spare => Keys - Chests;
}
