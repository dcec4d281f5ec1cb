namespace InnerAlignment.Worlds;

/// <summary>What the agent of <see cref="HungryThirsty"/> can do.</summary>
public enum Deed
{
    /// <summary>Go one place up.</summary>
    Up,

    /// <summary>Go one place to the right.</summary>
    Right,

    /// <summary>Go one place down.</summary>
    Down,

    /// <summary>Go one place to the left.</summary>
    Left,

    /// <summary>Eat, where the food is.</summary>
    Eat,

    /// <summary>Drink, where the water is.</summary>
    Drink,
}
