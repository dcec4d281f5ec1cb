namespace InnerAlignment.OverOptimization;

/// <summary>The cobra effect: an official pays for dead cobras, so that there be fewer; a citizen wants the money.</summary>
/// <remarks>The citizen splits one unit of effort between hunting and breeding in steps of a hundredth. Hunting with effort <c>h</c> hands in
/// <c>sqrt(h)</c> dead cobras from the wild (gold: that many fewer); breeding with effort <c>e</c> hands in <c>2 e</c>, and the farm leaves
/// <c>2 e</c> more in the wild. The pressure is the bounty for a cobra, against a disgust for farming of 1 per unit of effort. Unpaid, the
/// citizen hunts for safety's sake and proxy equals gold; with a rising bounty the best reply, found by trying every split, turns to
/// farming: the proxy goes up and gold goes down.</remarks>
public sealed record AdversarialGoodhart : GoodhartCase
{
    private const int Splits = 100;

    /// <inheritdoc/>
    public override GoodhartKind Kind => GoodhartKind.Adversarial;

    /// <inheritdoc/>
    public override GoodhartOutcome At(double pressure)
    {
        RequirePressure(pressure);
        var breeding = BestReply(pressure);
        return new(pressure, HandedIn(breeding), Fewer(breeding));
    }

    /// <summary>The share of effort, 0 to 1, that the citizen puts into breeding when a cobra pays <paramref name="bounty"/>.</summary>
    public static double BestReply(double bounty) => Enumerable.Range(0, Splits + 1)
        .Select(i => (double)i / Splits).MaxBy(breeding => bounty * HandedIn(breeding) + Math.Sqrt(1 - breeding) - breeding);

    private static double HandedIn(double breeding) => Math.Sqrt(1 - breeding) + 2 * breeding;

    private static double Fewer(double breeding) => Math.Sqrt(1 - breeding) - 2 * breeding;
}
