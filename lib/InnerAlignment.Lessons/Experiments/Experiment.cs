using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Experiments;

/// <summary>An experiment that runs on a learner's own answer.</summary>
public static class Experiment
{
    /// <summary>Runs the experiment; if the answer it needs is still a stub, shows that it waits for it.</summary>
    /// <param name="slug">The exercise whose answer the experiment calls.</param>
    /// <param name="experiment">The experiment; its value is shown.</param>
    /// <param name="meanwhile">What to show in its place until then: a figure of the reference, for instance.</param>
    /// <returns>What the experiment returns, or a <see cref="Waiting"/>.</returns>
    /// <remarks>A stub throws <see cref="NotImplementedException"/> when it is called; any other exception is the learner's to see.</remarks>
    public static object Needs(string slug, Func<object> experiment, Func<object>? meanwhile = null)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        try
        {
            return experiment();
        }
        catch (Exception thrown) when (Guarded.Innermost(thrown) is NotImplementedException stub)
        {
            var course = CourseList.Read();
            return new Waiting(course.Find(stub.Message) is null ? slug : stub.Message, course, meanwhile?.Invoke());
        }
    }
}
