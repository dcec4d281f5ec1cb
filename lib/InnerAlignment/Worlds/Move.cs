namespace InnerAlignment.Worlds;

/// <summary>A step to a neighbouring place; against a wall it changes nothing.</summary>
public enum Move
{
    /// <summary>One row up; letter <c>u</c>.</summary>
    Up,

    /// <summary>One column to the right; letter <c>r</c>.</summary>
    Right,

    /// <summary>One row down; letter <c>d</c>.</summary>
    Down,

    /// <summary>One column to the left; letter <c>l</c>.</summary>
    Left,
}
