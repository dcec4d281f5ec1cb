namespace InnerAlignment.Worlds;

/// <summary>The discount <c>gamma</c>: how much a reward loses per step of delay.</summary>
internal static class Discount
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is not in <c>[0, 1)</c>.</exception>
    public static void Require(double discount)
    {
        if (!(discount is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(discount), discount,
                "A discount must be at least 0 and below 1, so that returns without an end stay finite.");
    }
}
