using InnerAlignment.Search;

namespace InnerAlignment.Tests.Search;

public sealed class DifferentiableObjectiveTableTests
{
    [Test]
    public void Every_differentiable_objective_of_the_library_is_in_the_table()
    {
        var objectives = typeof(IDifferentiableObjective).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IDifferentiableObjective)) && !type.IsAbstract);

        Assert.That(DifferentiableObjectiveTests.All.Select(objective => objective.GetType()).Distinct(), Is.EquivalentTo(objectives));
    }
}
