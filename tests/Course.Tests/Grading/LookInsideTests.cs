using InnerAlignment.Grading;
using InnerAlignment.Worlds;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>look-inside</c>: walkers built otherwise than those of the visible check, reached only by questions.</summary>
public sealed class LookInsideTests
{
    private const int Questions = 40;
    private const string Training = "A.....\n.####.\n....#.\n.##...\n.#..#.\n....#G";

    private static readonly MazeDistances Stored = Distances(MazePicture.ReadCells(Training));

    [Exercise("look-inside"), Points(1)]
    public async Task A_search_as_deep_as_its_time_allows_is_a_planner() => await Ask(
        (maze, time, _) => Walk(maze, (place, here) =>
            Distances(place)[here] <= time ? Distances(place).ShortestMoves(here).Last() : Moves.All.Last(move => place.Leads(here, move))),
        "planner", "with enough time this one takes a shortest way through every maze: it searches");

    [Exercise("look-inside"), Points(1)]
    public async Task A_stored_distance_is_a_value_map() => await Ask(
        (maze, _, lure) => Walk(maze, (place, here) => Moves.All.Where(move => place.Leads(here, move)).MinBy(move =>
            place.After(here, move) is var next && next.Row * place.Columns + next.Column == lure ? -1 : Stored[next] ?? 1000)),
        "value map", "overwrite the value of a place on its way: what follows a map goes where the map is highest");

    [Exercise("look-inside"), Points(1)]
    public async Task A_stored_walk_is_a_table()
    {
        var walk = Submission.Random.Whole(0, 1) == 0 ? "rrrrrddddd" : "ddrrrdrrdd";

        await Ask((_, _, _) => walk, "table", "this one walks the same walk whatever stands in its way: a table");
    }

    [Exercise("look-inside"), Points(1)]
    public async Task A_hand_on_the_wall_is_a_reflex() => await Ask(
        (maze, _, _) => Follow(maze), "reflex", "to arrive is not to search: in a maze with a dead end on its left this one takes a detour");

    [Exercise("look-inside"), Points(1)]
    public async Task More_time_to_walk_is_not_more_search() => await Ask(
        (maze, time, _) => Follow(maze) is var walk && time < 10 ? walk[..Math.Min(time, walk.Length)] : walk,
        "reflex", "more time made this one walk longer, not better: compare where it goes, not whether something changed");

    private static Task Ask(Func<string, int, int, string> walker, string inside, string hint) =>
        Submission.Call<string>("Inside", Proxy.Of(walker, Questions)).ShouldEqual(inside, hint);

    private static MazeDistances Distances(Maze maze) => maze.DistancesTo(maze.Marked('G').Single());

    private static string Walk(string picture, Func<Maze, Position, Move> choose)
    {
        var maze = MazePicture.ReadCells(picture);
        var (here, walk) = (maze.Marked('A').Single(), "");
        while (here != maze.Marked('G').Single() && walk.Length < 60)
        {
            var move = choose(maze, here);
            walk += move.Letter();
            here = maze.After(here, move);
        }
        return walk;
    }

    /// <summary>Left before straight on before right before back.</summary>
    private static string Follow(string picture)
    {
        var heading = Move.Right;
        return Walk(picture, (maze, here) => heading = new[] { 3, 0, 1, 2 }.Select(turn => (Move)(((int)heading + turn) % 4)).First(move => maze.Leads(here, move)));
    }
}
