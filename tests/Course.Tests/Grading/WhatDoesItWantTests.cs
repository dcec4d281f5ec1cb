using InnerAlignment.Grading;
using InnerAlignment.Worlds;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>what-does-it-want</c>: agents other than those of the visible check, reached only by questions.</summary>
public sealed class WhatDoesItWantTests
{
    private const int Questions = 60;

    [Exercise("what-does-it-want"), Points(1)]
    public async Task Who_finds_the_goal_wants_it_however_clumsy() => await Ask(
        Walker(0.18, (maze, here) => Toward(maze, here, Goal(maze))), "goal", hint: "this one wants the goal and is a little clumsy: capable does not mean perfect");

    [Exercise("what-does-it-want"), Points(1)]
    public async Task Who_finds_the_corner_wants_that() => await Ask(
        Walker(0.15, (maze, here) => Toward(maze, here, Corner(maze))), "corner", hint: "this one goes to the corner by short ways: it is not lost, it wants something else");

    [Exercise("what-does-it-want"), Points(1)]
    public async Task Who_stumbles_about_without_turning_back_is_lost()
    {
        var last = Move.Up;
        await Ask(Walker(0, (maze, here) =>
        {
            var open = Moves.All.Where(move => maze.Leads(here, move) && move != last.Opposite()).ToArray();
            return last = open.Length == 0 ? last.Opposite() : open[Submission.Random.Whole(0, open.Length - 1)];
        }), "lost", hint: "this one never turns back before a dead end, and goes left or right by chance: in a corridor ask many times");
    }

    [Exercise("what-does-it-want"), Points(1)]
    public async Task Who_wants_either_by_the_toss_of_a_coin_is_lost()
    {
        var toGoal = false;
        await Ask(picture =>
        {
            toGoal = !toGoal;
            return Walker(0.05, (maze, here) => Toward(maze, here, toGoal ? Goal(maze) : Corner(maze)))(picture);
        }, "lost", hint: "this one goes to the goal and to the corner by turns: ask the same maze more than once");
    }

    [Exercise("what-does-it-want"), Points(1)]
    public async Task Who_has_a_favourite_move_is_lost()
    {
        var favourite = (Move)Submission.Random.Whole(0, 3);
        await Ask(Walker(0.3, (_, _) => favourite), "lost", hint: "this one has a habit: it makes one move again and again, wherever it leads");
    }

    private static Task Ask(Func<string, int[][]> agent, string wants, string hint) =>
        Submission.Call<string>("Wants", Proxy.Of(agent, Questions)).ShouldEqual(wants, hint);

    private static Func<string, int[][]> Walker(double slips, Func<Maze, Position, Move> choose)
    {
        var random = Submission.Random;
        return picture =>
        {
            var maze = MazePicture.ReadRooms(picture);
            var here = maze.Marked('A').Single();
            List<Position> walked = [here];
            while (walked.Count <= 60)
                walked.Add(here = maze.After(here, random.Uniform() < slips ? (Move)random.Whole(0, 3) : choose(maze, here)));
            return [.. walked.Select(place => new[] { place.Row, place.Column })];
        };
    }

    private static Move Toward(Maze maze, Position here, Position target) => maze.DistancesTo(target).ShortestMoves(here).FirstOrDefault(Move.Up);

    private static Position Goal(Maze maze) => maze.Marked('G').Single();

    private static Position Corner(Maze maze) => new(0, maze.Columns - 1);
}
