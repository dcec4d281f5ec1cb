using System.CommandLine;
using InnerAlignment.Course.Index;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Commands;

internal static class IndexCommand
{
    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("index", "Gathers the headers of all exercises into lib/bin/exercises.json.") { course };
        command.SetAction(result =>
        {
            var root = result.Root(course);
            AtomicFile.WriteText(root.ExerciseIndex, ExerciseIndex.Build(root).ToJson() + "\n");
        });
        return command;
    }
}
