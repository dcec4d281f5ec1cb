using System.CommandLine;
using System.Globalization;
using InnerAlignment.Course.Run;
using InnerAlignment.Course.Sweep;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Sweeps;

namespace InnerAlignment.Course.Commands;

internal static class SweepCommand
{
    private static readonly Argument<string?> Name = new("NAME") { Description = "Which sweep; without it they are listed.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<SeedRange?> Seeds = ReadOption.Seeds("Seeds A..B, or one alone; by default those of the full scale.");

    private static readonly Option<Shard?> Share =
        ReadOption.Shard("Run share I of N only: the tasks whose index, from 0, leaves I - 1 when divided by N.");

    private static readonly Option<int?> Jobs = ReadOption.Create<int?>(
        "--jobs", "Tasks at the same time; by default one for each core.",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 256 ? jobs : null, "a number from 1 to 256");

    private static readonly Option<string?> Out = new("--out") { Description = "The file of the rows; by default data/sweeps/NAME.csv, and for a share .artifacts/sweeps/NAME.I-of-N.csv." };

    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the file: what has a row there is not run again." };

    internal static Command Create() => Create(SweepCatalog.All);

    internal static Command Create(IReadOnlyList<ISweep> sweeps)
    {
        var course = CourseOption.Create();
        Command command = new("sweep", "Runs an experiment at full scale and keeps its rows.") { Name, Seeds, Share, Resume, Out, Jobs, course, Merge(sweeps) };
        command.SetAction((result, cancellation) => RunAsync(result, sweeps, course, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, IReadOnlyList<ISweep> sweeps, Option<DirectoryInfo> course, CancellationToken cancellation)
    {
        var output = result.InvocationConfiguration.Output;
        if (result.GetValue(Name) is not { } name)
            return List(sweeps, output);
        try
        {
            var options = Options(result, Find(sweeps, name), course);
            return await SweepAction.ExecuteAsync(options, output, cancellation);
        }
        catch (OperationCanceledException)
        {
            await output.WriteLineAsync("Ended. The rows so far are kept; the same command with --resume goes on.");
            return 130;
        }
        catch (InvalidOperationException e)
        {
            return Refuse(result, e);
        }
    }

    private static Command Merge(IReadOnlyList<ISweep> sweeps)
    {
        Argument<string> name = new("NAME") { Description = "Which sweep." };
        Argument<string[]> files = new("FILES") { Description = "The files of its shares.", Arity = ArgumentArity.OneOrMore };
        Option<string?> target = new("--out") { Description = "The file to write; by default data/sweeps/NAME.csv." };
        var course = CourseOption.Create();
        Command command = new("merge", "Joins the rows of several shares.") { name, files, target, course };
        command.SetAction(result =>
        {
            try
            {
                var sweep = Find(sweeps, result.GetValue(name)!);
                var path = Path.GetFullPath(result.GetValue(target) ?? Kept(result.Root(course), sweep));
                result.InvocationConfiguration.Output.WriteLine($"{path}: {SweepMerge.Write(sweep, result.GetValue(files)!, path)} rows");
                return 0;
            }
            catch (InvalidOperationException e)
            {
                return Refuse(result, e);
            }
        });
        return command;
    }

    private static SweepOptions Options(ParseResult result, ISweep sweep, Option<DirectoryInfo> course)
    {
        var shard = result.GetValue(Share);
        return new()
        {
            Sweep = sweep,
            Seeds = result.GetValue(Seeds) ?? new SeedRange(1, (ulong)sweep.Seeds),
            Shard = shard ?? Shard.Whole,
            Jobs = result.GetValue(Jobs) ?? Environment.ProcessorCount,
            Resume = result.GetValue(Resume),
            Out = Path.GetFullPath(result.GetValue(Out) ?? Default(result.Root(course), sweep, shard)),
        };
    }

    private static string Default(CourseRoot root, ISweep sweep, Shard? shard) => shard is null
        ? Kept(root, sweep)
        : Path.Combine(root.Path, ".artifacts", "sweeps", $"{sweep.Name}.{shard.Index}-of-{shard.Count}.csv");

    private static string Kept(CourseRoot root, ISweep sweep) => Path.Combine(root.Path, "data", "sweeps", $"{sweep.Name}.csv");

    private static ISweep Find(IReadOnlyList<ISweep> sweeps, string name) => sweeps.FirstOrDefault(sweep => sweep.Name == name)
        ?? throw new InvalidOperationException($"{name}: no such sweep; expected one of {string.Join(", ", sweeps.Select(sweep => sweep.Name))}.");

    private static int List(IReadOnlyList<ISweep> sweeps, TextWriter output)
    {
        foreach (var sweep in sweeps)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sweep.Name}: {sweep.Title} {sweep.Parts.Count} parts, {sweep.Seeds} seeds."));
        return 0;
    }

    private static int Refuse(ParseResult result, InvalidOperationException refusal)
    {
        result.InvocationConfiguration.Error.WriteLine(refusal.Message);
        return 2;
    }
}
