namespace InnerAlignment.Worlds;

/// <summary>Places in a grid, the passages between neighbours, and letters that mark some of them. Immutable.</summary>
/// <remarks>Read from a picture (<see cref="MazePicture"/>) or grown (<see cref="KruskalMaze"/>). Passages lead both ways.</remarks>
public sealed class Maze
{
    internal const byte Standable = 16;

    private readonly byte[] cells;
    private readonly Position[] places;
    private readonly ILookup<char, Position> marks;

    /// <param name="rows">Number of rows of places.</param>
    /// <param name="columns">Number of columns of places.</param>
    /// <param name="cells"><c>[rows, columns]</c>: bit <c>m</c> says that move <c>m</c> leads on; <see cref="Standable"/> that there is a place.</param>
    /// <param name="form">How it is drawn.</param>
    /// <param name="marks">Marked places with their letters.</param>
    internal Maze(int rows, int columns, byte[] cells, MazeForm form, IEnumerable<(char Letter, Position Place)> marks)
    {
        (Rows, Columns, Form, this.cells) = (rows, columns, form, cells);
        places = [.. Enumerable.Range(0, rows * columns).Where(i => (cells[i] & Standable) != 0).Select(i => new Position(i / columns, i % columns))];
        this.marks = marks.ToLookup(mark => mark.Letter, mark => mark.Place);
    }

    /// <summary>Number of rows of places (in room form: of rooms).</summary>
    public int Rows { get; }

    /// <summary>Number of columns of places (in room form: of rooms).</summary>
    public int Columns { get; }

    /// <summary>How it is drawn.</summary>
    public MazeForm Form { get; }

    /// <summary>Every place that can be stood on, row by row.</summary>
    public IReadOnlyList<Position> Places => places;

    /// <summary>The places marked with <paramref name="letter"/>, row by row; empty if none is.</summary>
    public IReadOnlyList<Position> Marked(char letter) => [.. marks[letter]];

    /// <summary>The letters and digits that mark some place, each once.</summary>
    public IEnumerable<char> Letters => marks.Select(group => group.Key);

    /// <summary>Whether <paramref name="place"/> lies in the grid and can be stood on.</summary>
    public bool Contains(Position place) => IsInside(place) && (Cell(place) & Standable) != 0;

    /// <summary>Whether <paramref name="move"/> leads from <paramref name="place"/> to another place.</summary>
    public bool Leads(Position place, Move move) => Contains(place) && (Cell(place) & 1 << (int)move) != 0;

    /// <summary>Where <paramref name="move"/> leads: to the neighbour, or back to <paramref name="place"/> where a wall stands between.</summary>
    public Position After(Position place, Move move) => Leads(place, move) ? place.Toward(move) : place;

    /// <summary>Numbers of steps to <paramref name="target"/>, exact.</summary>
    /// <exception cref="ArgumentException"><paramref name="target"/> cannot be stood on.</exception>
    public MazeDistances DistancesTo(Position target) => new(this, target);

    /// <summary>Throws unless a way leads from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <exception cref="MazeWithoutWayException">There is none.</exception>
    public void RequireWay(Position from, Position to)
    {
        if (DistancesTo(to)[from] is null)
            throw new MazeWithoutWayException(from, to);
    }

    /// <summary>The same maze with other marks.</summary>
    /// <exception cref="ArgumentException">A marked place cannot be stood on.</exception>
    public Maze WithMarks(params IEnumerable<(char Letter, Position Place)> others)
    {
        var list = others.ToList();
        foreach (var (letter, place) in list.Where(mark => !Contains(mark.Place)))
            throw new ArgumentException($"The mark {letter} cannot stand at {place}: there is a wall.", nameof(others));
        return new(Rows, Columns, cells, Form, list);
    }

    /// <summary>The picture of the maze, which <see cref="MazePicture"/> reads again.</summary>
    public override string ToString() => MazePicture.Draw(this, place => marks.FirstOrDefault(group => group.Contains(place))?.Key ?? '.');

    internal byte Cell(Position place) => cells[place.Row * Columns + place.Column];

    private bool IsInside(Position place) => (uint)place.Row < (uint)Rows && (uint)place.Column < (uint)Columns;
}
