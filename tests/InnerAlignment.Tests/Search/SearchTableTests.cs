using InnerAlignment.Search;

namespace InnerAlignment.Tests.Search;

public sealed class SearchTableTests
{
    [Test]
    public void Every_optimizer_of_the_library_is_in_the_table()
    {
        var optimizers = typeof(Adam).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOptimizer<>)));

        Assert.That(SearchTable.All.Select(optimizer => optimizer.GetType()), Is.EquivalentTo(optimizers));
    }
}
