using System.Text;

namespace InnerAlignment.Worlds;

/// <summary>Mazes as pictures made of characters.</summary>
/// <remarks><c>#</c> is wall; <c>.</c> and blank are free; a letter or a digit is free and marks its place. By custom <c>A</c> is where
/// the agent starts and <c>G</c> its goal. Blank lines before and after the picture, and blanks at the ends of lines that are walled on
/// both sides, do not count.</remarks>
public static class MazePicture
{
    /// <summary>Reads a picture in which every character is a place or a wall.</summary>
    /// <exception cref="MazeFormatException">Lines of unequal length, an unknown character, or nothing to stand on.</exception>
    public static Maze ReadCells(string picture)
    {
        var lines = Lines(picture);
        return Build(lines.Length, lines[0].Length, MazeForm.Cells, place => lines[place.Row][place.Column], (place, move) =>
        {
            var next = place.Toward(move);
            return (uint)next.Row < (uint)lines.Length && (uint)next.Column < (uint)lines[0].Length && lines[next.Row][next.Column] != '#';
        });
    }

    /// <summary>Reads a picture with rooms at odd rows and columns and walls or doors between them.</summary>
    /// <exception cref="MazeFormatException">Lines of unequal length, an unknown character, an even number of rows or columns, a room
    /// that is wall, a pillar that is not, a gap in the outer wall, or a mark in a door.</exception>
    public static Maze ReadRooms(string picture)
    {
        var lines = Lines(picture);
        RequireRooms(lines);
        return Build(lines.Length / 2, lines[0].Length / 2, MazeForm.Rooms, place => lines[2 * place.Row + 1][2 * place.Column + 1], (place, move) =>
        {
            var next = place.Toward(move);
            return lines[place.Row + next.Row + 1][place.Column + next.Column + 1] != '#';
        });
    }

    /// <summary>Draws a maze with the character that <paramref name="symbol"/> gives for each place.</summary>
    public static string Draw(Maze maze, Func<Position, char> symbol)
    {
        var (scale, border) = maze.Form == MazeForm.Rooms ? (2, 1) : (1, 0);
        var canvas = Enumerable.Range(0, scale * maze.Rows + border).Select(_ => new StringBuilder().Append('#', scale * maze.Columns + border)).ToArray();
        foreach (var place in maze.Places)
        {
            canvas[scale * place.Row + border][scale * place.Column + border] = symbol(place);
            if (maze.Form == MazeForm.Rooms && maze.Leads(place, Move.Right))
                canvas[2 * place.Row + 1][2 * place.Column + 2] = '.';
            if (maze.Form == MazeForm.Rooms && maze.Leads(place, Move.Down))
                canvas[2 * place.Row + 2][2 * place.Column + 1] = '.';
        }
        return string.Join('\n', canvas.Select(line => line.ToString()));
    }

    /// <summary>Draws a policy: at each place the arrow of its move, at the <paramref name="ends"/> the marks they have.</summary>
    public static string DrawArrows(Maze maze, Func<Position, Move> policy, params IReadOnlyCollection<Position> ends) =>
        Draw(maze, place => ends.Contains(place) ? '◎' : policy(place).Arrow());

    private static Maze Build(int rows, int columns, MazeForm form, Func<Position, char> symbol, Func<Position, Move, bool> leads)
    {
        var cells = new byte[rows * columns];
        List<(char, Position)> marks = [];
        foreach (var place in Enumerable.Range(0, cells.Length).Select(i => new Position(i / columns, i % columns)).Where(place => symbol(place) != '#'))
        {
            cells[place.Row * columns + place.Column] = (byte)(Maze.Standable | Moves.All.Where(move => leads(place, move)).Sum(move => 1 << (int)move));
            if (char.IsAsciiLetterOrDigit(symbol(place)))
                marks.Add((symbol(place), place));
        }
        return cells.Any(cell => cell != 0) ? new(rows, columns, cells, form, marks) : throw new MazeFormatException("The picture has no place to stand on.");
    }

    private static string[] Lines(string picture)
    {
        var lines = picture.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        for (var row = 0; row < lines.Length; row++)
        {
            if (lines[row].Length != lines[0].Length)
                throw new MazeFormatException(
                    $"Line {row + 1} of the picture has {lines[row].Length} characters, line 1 has {lines[0].Length}; all lines must be equally long.");
            if (lines[row].AsSpan().IndexOfAnyExcept(Known) is >= 0 and var column)
                throw new MazeFormatException(
                    $"'{lines[row][column]}' in line {row + 1}, column {column + 1} is not known; use # for wall, . for free, a letter or digit for a mark.");
        }
        return lines;
    }

    private static readonly System.Buffers.SearchValues<char> Known =
        System.Buffers.SearchValues.Create("#. 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static void RequireRooms(string[] lines)
    {
        var (height, width) = (lines.Length, lines[0].Length);
        if (height % 2 == 0 || width % 2 == 0 || height < 3 || width < 3)
            throw new MazeFormatException($"A picture of rooms has an odd number of lines and columns, 3 or more; {height} x {width} came.");
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++)
                if (Fault(row, column) is { } fault)
                    throw new MazeFormatException($"'{lines[row][column]}' in line {row + 1}, column {column + 1}: {fault}.");

        string? Fault(int row, int column) => (lines[row][column], row % 2 + column % 2) switch
        {
            ('#', 2) => "a room stands here, it cannot be wall",
            (not '#', 0) => "a corner of walls stands here, it must be #",
            (not '#', 1) when row == 0 || column == 0 || row == height - 1 || column == width - 1 => "the outer wall has no doors, it must be #",
            (not ('#' or '.' or ' '), 1) => "marks stand in rooms, not in doors",
            _ => null,
        };
    }
}
