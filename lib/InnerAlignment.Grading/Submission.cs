using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;
using NUnit.Framework;

namespace InnerAlignment.Grading;

/// <summary>Answers to the exercises of a course, run in kernels of their own and asked by hidden tests for plain data.</summary>
/// <remarks>
/// Only answers are taken from a submission: the cells around them are the course's. Test code, expected values and seeds stay in this
/// process. Within a hidden test the static members speak of <see cref="Current"/>.
/// </remarks>
public sealed class Submission
{
    private static readonly AsyncLocal<Submission?> Ambient = new();

    private readonly ConcurrentDictionary<string, SubmissionRandom> randoms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HiddenTestFailure> failures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ExercisePlan> plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RuleBreach?> writtenYourself = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Preparation.Broken> stopped = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CallResult> ended = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Stopwatch> clocks = new(StringComparer.Ordinal);
    private readonly CourseCatalog catalog;
    private readonly AnswerSet answers;
    private readonly KernelPool kernels;

    /// <summary>Answers to a course.</summary>
    /// <param name="catalog">The course.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="kernels">Where they run.</param>
    /// <param name="seed">From which all hidden inputs are drawn; recorded with every failure.</param>
    public Submission(CourseCatalog catalog, AnswerSet answers, KernelPool kernels, ulong seed)
    {
        this.catalog = catalog;
        this.answers = answers;
        this.kernels = kernels;
        Seed = seed;
    }

    /// <summary>The submission that the running test asks: the one chosen by <see cref="Use"/>, else <see cref="DefaultSubmission"/>.</summary>
    public static Submission Current => Ambient.Value ?? DefaultSubmission.Value;

    /// <summary>The running test's own generator, the same for the same submission and test whatever ran before.</summary>
    public static SubmissionRandom Random => Current.RandomFor(RunningTest.Name);

    /// <summary>The seed of all hidden inputs.</summary>
    public ulong Seed { get; }

    /// <summary>Failures so far, by the full name of the test.</summary>
    public IReadOnlyDictionary<string, HiddenTestFailure> Failures => failures;

    /// <summary>Calls what the answer to the running test's exercise defined.</summary>
    /// <typeparam name="T">What the answer is read as: double, long, int, bool, string, arrays and string-keyed dictionaries of them.</typeparam>
    /// <param name="entry">The name of a method, function or variable.</param>
    /// <param name="arguments">Plain data and proxies.</param>
    /// <returns>Await it for the value, or one of its <c>Should…</c> for a verdict.</returns>
    public static SubmissionCall<T> Call<T>(string entry, params Argument[] arguments) =>
        new(Current, RunningTest.Exercise, entry, [.. arguments.Select(argument => argument.Content)]);

    /// <summary>The running test passes only when something holds: for what is computed from several answers.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="expectation">What should hold and what came instead, for instructors.</param>
    /// <param name="hint">What a learner whose answer fails here reads.</param>
    public static void Require(bool holds, string expectation, string hint)
    {
        if (!holds)
            throw Current.Fail(new HiddenTestFailure(RunningTest.Exercise, RunningTest.PublicName, hint, $"{expectation}; seed {Current.Seed}"));
    }

    /// <summary>Makes a submission the current one for everything that the calling flow starts from here.</summary>
    public static void Use(Submission? submission) => Ambient.Value = submission;

    /// <summary>Runs the visible checks of an exercise.</summary>
    /// <returns>The verdict of the first check that does not say right, else the last verdict; what went wrong where none was displayed.</returns>
    public async Task<CheckOutcome> CheckAsync(string slug, CancellationToken cancellationToken = default)
    {
        var kernel = await KernelAsync(slug).ConfigureAwait(false);
        return await kernel.WithAsync(
            Plan(slug),
            async (session, preparation) =>
            {
                var outcome = await VisibleCheck.RunAsync(session, preparation, Plan(slug), kernels.Limits).ConfigureAwait(false);
                if (outcome.EndedKernel)
                    await kernel.AbandonAsync().ConfigureAwait(false);
                return outcome;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a visible check says of an answer that hidden tests found wrong; null where running it again would only cost time, or tells nothing.</summary>
    internal async Task<Verdict?> VisibleVerdictAsync(string slug)
    {
        if (stopped.ContainsKey(slug) || ended.ContainsKey(slug) || writtenYourself.GetValueOrDefault(slug) is not null)
            return null;
        return (await CheckAsync(slug).ConfigureAwait(false)).Verdict;
    }

    internal async Task<SubmissionReply> CallAsync(string slug, CallRequest request)
    {
        var breach = await WriteYourselfAsync(Plan(slug)).ConfigureAwait(false);
        if (breach is { IsUnreadable: false })
            return new SubmissionReply.NotWrittenYourself(breach.Sentence);
        if (stopped.TryGetValue(slug, out var preparation))
            return new SubmissionReply.NotPrepared(preparation);
        var clock = clocks.GetOrAdd(slug, _ => new Stopwatch());
        if (clock.Elapsed > kernels.Limits.Exercise)
            return new SubmissionReply.OutOfTime(kernels.Limits.Exercise);
        clock.Start();
        try
        {
            var reply = await CallInTimeAsync(slug, request, isAsked: breach is null).ConfigureAwait(false);
            return reply ?? new SubmissionReply.NotWrittenYourself(breach!.Sentence);
        }
        finally
        {
            clock.Stop();
        }
    }

    /// <returns>Null when the cells ran and nothing was asked.</returns>
    private async Task<SubmissionReply?> CallInTimeAsync(string slug, CallRequest request, bool isAsked)
    {
        var kernel = await KernelAsync(slug).ConfigureAwait(false);
        return await kernel.WithAsync<SubmissionReply?>(Plan(slug), async (session, preparation) =>
        {
            if (preparation is Preparation.Broken broken)
                return new SubmissionReply.NotPrepared(Remembered(slug, broken));
            if (!isAsked)
                return null;
            var result = await session.CallAsync(request with { TimeLimit = request.TimeLimit ?? kernels.Limits.Call }).ConfigureAwait(false);
            if (result is CallResult.TimedOut or CallResult.Died)
            {
                ended[slug] = result;
                await kernel.AbandonAsync().ConfigureAwait(false);
            }

            return new SubmissionReply.Called(result);
        }).ConfigureAwait(false);
    }

    /// <summary>Cells that had to be stopped, or ended their kernel, are not tried again for every test.</summary>
    private Preparation.Broken Remembered(string slug, Preparation.Broken broken)
    {
        if (broken.Result is CellResult.Interrupted or CellResult.Died)
            stopped[slug] = broken;
        return broken;
    }

    internal ExercisePlan Plan(string slug) => plans.GetOrAdd(slug, key =>
    {
        var notebook = catalog.NotebookOf(key);
        return ExercisePlan.For(notebook, answers.Apply(notebook.Document, notebook.Path), key);
    });

    /// <summary>Records why the running test fails; NUnit's own output keeps the detail for instructors.</summary>
    /// <returns>What to throw.</returns>
    internal AssertionException Fail(HiddenTestFailure failure)
    {
        failures[RunningTest.Name] = failure;
        TestContext.Out.WriteLine(failure.Detail);
        return new AssertionException(failure.Message);
    }

    private SubmissionRandom RandomFor(string test) => randoms.GetOrAdd(test, name =>
        new SubmissionRandom(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed} {name}")))));

    private async Task<RuleBreach?> WriteYourselfAsync(ExercisePlan plan) => plan.Header.WriteYourself.IsEmpty
        ? null
        : writtenYourself.TryGetValue(plan.Header.Slug, out var known)
            ? known
            : writtenYourself[plan.Header.Slug] = await WriteYourselfRule.CheckAsync(
                request => kernels.ReadAsync(catalog.NotebookOf(plan.Header.Slug), request), plan).ConfigureAwait(false);

    private Task<WarmKernel> KernelAsync(string slug) => kernels.ForAsync(catalog.NotebookOf(slug));
}
