using InnerAlignment.Alignment;
using InnerAlignment.Worlds;

namespace InnerAlignment.Interpretability;

/// <summary>Asks a maze system from outside: a picture in, the probabilities of the four moves out.</summary>
public static class MazeQuestions
{
    /// <summary>The system as a function of pictures: <c>#</c> wall, <c>G</c> goal, <c>A</c> where it stands; the answer is <c>[up, right, down, left]</c>.</summary>
    /// <remarks>The function throws <see cref="ArgumentException"/> or <see cref="MazeFormatException"/> for a picture without one A and one G, with a wall
    /// in the top right corner, or with tiles that cannot be reached.</remarks>
    /// <param name="system">The system.</param>
    public static Func<string, double[]> To(IMazeSystem system) => picture =>
    {
        var level = SpecimenLevel.Read(picture);
        var places = level.Maze.Marked('A');
        return places is [var place]
            ? system.Policy(level).AsSpan(level.Model.IndexOf(place) * Moves.All.Count, Moves.All.Count).ToArray()
            : throw new ArgumentException($"A question has one A, where the system stands; this picture has {places.Count}.");
    };
}
