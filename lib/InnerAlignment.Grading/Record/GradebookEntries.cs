using System.Collections.Immutable;

namespace InnerAlignment.Grading.Record;

/// <summary>What people enter into a gradebook. An entry stands after those before it and counts from then on; none is overwritten.</summary>
public static class GradebookEntries
{
    extension(Gradebook book)
    {
        /// <summary>The manual points that count now.</summary>
        public ImmutableDictionary<(string Learner, string Exercise), ManualPoints> ManualPoints => book.File.Use(open => Gradebook.Rows(
            open, "SELECT learner, exercise, points, author, reason FROM overrides WHERE id IN (SELECT max(id) FROM overrides GROUP BY learner, exercise) AND points IS NOT NULL",
            row => new ManualPoints(row.GetString(0), row.GetString(1), row.GetDouble(2), row.GetString(3), row.GetString(4))))
            .ToImmutableDictionary(given => (given.Learner, given.Exercise));

        /// <summary>The late rule and extensions that count now.</summary>
        public Lateness Lateness => book.File.Use(open => new Lateness(
            Gradebook.Rows(open, "SELECT due, percent_per_day, grace_minutes FROM late_rules ORDER BY id DESC LIMIT 1",
                row => new LateRule(Gradebook.Time(row.GetString(0)), row.GetDouble(1), TimeSpan.FromMinutes(row.GetInt32(2)))).FirstOrDefault(),
            Gradebook.Rows(open, "SELECT learner, due FROM extensions WHERE id IN (SELECT max(id) FROM extensions GROUP BY learner)",
                row => (Learner: row.GetString(0), Due: Gradebook.Time(row.GetString(1)))).ToImmutableDictionary(entry => entry.Learner, entry => entry.Due)));

        /// <summary>Gives points in place of the tests', or takes them back.</summary>
        /// <param name="learner">To whom.</param>
        /// <param name="exercise">For what.</param>
        /// <param name="points">From 0 to the points of the exercise; null lets the tests decide again.</param>
        /// <param name="author">Who gives them.</param>
        /// <param name="reason">Why.</param>
        /// <exception cref="GradebookException">There is no such learner or exercise, or the points are out of range.</exception>
        public void GiveManually(string learner, string exercise, double? points, string author, string reason)
        {
            book.RequireLearner(learner);
            var graded = book.RequireExercise(exercise);
            if (points is { } given && !(given >= 0 && given <= graded.Points))
                throw new GradebookException($"{given} points for {exercise}; expected 0 to {graded.Points}.");
            book.Enter("INSERT INTO overrides (learner, exercise, points, author, reason, made_at) VALUES ($learner, $exercise, $points, $author, $reason, $now)",
                ("$learner", learner), ("$exercise", exercise), ("$points", (object?)points ?? DBNull.Value), ("$author", author), ("$reason", reason));
        }

        /// <summary>Sets what late work loses from now on.</summary>
        public void SetLateRule(LateRule rule, string author)
        {
            ArgumentNullException.ThrowIfNull(rule);
            if (!(rule.PercentPerDay >= 0 && rule.PercentPerDay <= 100) || rule.Grace < TimeSpan.Zero)
                throw new GradebookException($"{rule.PercentPerDay} % a day with {rule.Grace.TotalMinutes} minutes of grace; expected 0 to 100 % and no negative grace.");
            book.Enter("INSERT INTO late_rules (due, percent_per_day, grace_minutes, author, made_at) VALUES ($due, $percent, $grace, $author, $now)",
                ("$due", Gradebook.Text(rule.Due)), ("$percent", rule.PercentPerDay), ("$grace", (int)rule.Grace.TotalMinutes), ("$author", author));
        }

        /// <summary>Gives one learner longer; the work may still be on its way.</summary>
        public void Extend(string learner, DateTimeOffset due, string author, string reason) => book.Enter(
            "INSERT INTO extensions (learner, due, author, reason, made_at) VALUES ($learner, $due, $author, $reason, $now)",
            ("$learner", learner), ("$due", Gradebook.Text(due)), ("$author", author), ("$reason", reason));

        /// <summary>Finds an exercise that is graded here.</summary>
        /// <exception cref="GradebookException">There is none of that slug; the sentence names the nearest.</exception>
        public ExerciseEntry RequireExercise(string slug) => book.Exercises.FirstOrDefault(one => one.Slug == slug)
            ?? throw new GradebookException($"{slug}: not graded in this gradebook; {NearestName.Sentence(slug, book.Exercises.Select(one => one.Slug))} 'course gradebook export' names all.");

        /// <summary>What to say of a learner who has handed in nothing, with the nearest name of one who has; null for one who has.</summary>
        public string? Unknown(string learner)
        {
            var learners = book.File.Use(open => Gradebook.Rows(open, "SELECT DISTINCT learner FROM submissions", row => row.GetString(0)));
            return learners.Contains(learner) ? null : $"{learner}: no submission of that name in {book.Path}; {NearestName.Sentence(learner, learners)} 'course gradebook export' names all.";
        }

        private void RequireLearner(string learner)
        {
            if (book.Unknown(learner) is { } sentence)
                throw new GradebookException(sentence);
        }

        private void Enter(string sql, params (string Name, object Value)[] parameters) =>
            book.File.InTransaction(open => Gradebook.Write(open, sql, [.. parameters, ("$now", book.Now())]));
    }
}
