namespace InnerAlignment.Worlds;

/// <summary>A moment of <see cref="HungryThirsty"/>.</summary>
/// <param name="Place">Where the agent is.</param>
/// <param name="Hungry">Whether it has not just eaten.</param>
/// <param name="Thirsty">Whether it needs water.</param>
public readonly record struct HungryThirstyState(Position Place, bool Hungry, bool Thirsty);
