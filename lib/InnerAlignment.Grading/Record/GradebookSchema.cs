using System.Collections.Immutable;

namespace InnerAlignment.Grading.Record;

/// <summary>The tables of a gradebook. A later version adds a step of its own to the end of <see cref="Steps"/>; an older file takes those that it lacks when it is opened.</summary>
internal static class GradebookSchema
{
    /// <summary>What <c>user_version</c> of the file holds.</summary>
    public static int Version => Steps.Length;

    /// <summary>Marks the file as one of ours (<c>application_id</c>): "IAgb".</summary>
    public const int ApplicationId = 0x49416762;

    private const string Create = """
        CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE exercises (
          slug TEXT PRIMARY KEY, position INTEGER NOT NULL, notebook TEXT NOT NULL, title TEXT NOT NULL, points INTEGER NOT NULL) STRICT;
        CREATE TABLE submissions (
          id INTEGER PRIMARY KEY AUTOINCREMENT, learner TEXT NOT NULL, content TEXT NOT NULL, submitted_at TEXT NOT NULL, graded_at TEXT NOT NULL,
          seed TEXT NOT NULL, tests TEXT NOT NULL, refusal TEXT) STRICT;
        CREATE INDEX submissions_of_learner ON submissions (learner, id);
        CREATE TABLE results (
          submission INTEGER NOT NULL REFERENCES submissions (id), exercise TEXT NOT NULL, test TEXT NOT NULL, method TEXT NOT NULL, public_name TEXT NOT NULL,
          points INTEGER NOT NULL, passed INTEGER NOT NULL, hint TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (submission, test)) STRICT, WITHOUT ROWID;
        CREATE TABLE checks (
          submission INTEGER NOT NULL REFERENCES submissions (id), exercise TEXT NOT NULL, verdict TEXT NOT NULL, PRIMARY KEY (submission, exercise)) STRICT, WITHOUT ROWID;
        CREATE TABLE notes (
          submission INTEGER NOT NULL REFERENCES submissions (id), position INTEGER NOT NULL, sentence TEXT NOT NULL, PRIMARY KEY (submission, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE overrides (
          id INTEGER PRIMARY KEY AUTOINCREMENT, learner TEXT NOT NULL, exercise TEXT NOT NULL, points REAL, author TEXT NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL) STRICT;
        CREATE TABLE late_rules (
          id INTEGER PRIMARY KEY AUTOINCREMENT, due TEXT NOT NULL, percent_per_day REAL NOT NULL, grace_minutes INTEGER NOT NULL, author TEXT NOT NULL, made_at TEXT NOT NULL) STRICT;
        CREATE TABLE extensions (
          id INTEGER PRIMARY KEY AUTOINCREMENT, learner TEXT NOT NULL, due TEXT NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL) STRICT;
        """;

    private const string Regrades = """
        CREATE TABLE regrades (
          id INTEGER PRIMARY KEY AUTOINCREMENT, learner TEXT NOT NULL, content TEXT NOT NULL, exercise TEXT NOT NULL, tests TEXT NOT NULL,
          points_before INTEGER NOT NULL, points_after INTEGER NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL) STRICT;
        """;

    private const string Assignments = """
        CREATE TABLE assignments (name TEXT PRIMARY KEY, position INTEGER NOT NULL, due TEXT, points INTEGER NOT NULL, release TEXT NOT NULL) STRICT;
        CREATE TABLE assigned (assignment TEXT NOT NULL REFERENCES assignments (name), exercise TEXT NOT NULL REFERENCES exercises (slug), PRIMARY KEY (assignment, exercise)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>What makes version n + 1 of version n, from n = 0, an empty file.</summary>
    public static ImmutableArray<string> Steps { get; } = [Create, Regrades, Assignments];
}
