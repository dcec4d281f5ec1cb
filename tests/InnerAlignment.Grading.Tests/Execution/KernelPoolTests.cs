using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests.Execution;

public sealed class KernelPoolTests
{
    [Test]
    public async Task A_notebook_keeps_its_kernel_until_others_have_filled_the_pool()
    {
        List<(string Folder, FakeSession Session)> started = [];
        await using KernelPool pool = new(SampleCourse.Root, Start, capacity: 2);

        foreach (var name in new[] { "1/a", "1/b", "1/a", "2/c", "1/a", "1/b" })
            await Use(pool, name);

        Assert.That(started.Select(one => Path.GetFileName(one.Folder)), Is.EqualTo(["1", "1", "2", "1"]));
        Assert.That(started.Select(one => one.Session.IsDisposed), Is.EqualTo([false, true, true, false]));

        Task<IKernelSession> Start(string folder, CancellationToken cancellationToken)
        {
            started.Add((folder, new FakeSession()));
            return Task.FromResult<IKernelSession>(started[^1].Session);
        }
    }

    private static async Task Use(KernelPool pool, string name)
    {
        var notebook = SampleCourse.Catalog.NotebookOf("half") with { Path = name + ".ipynb" };
        var kernel = await pool.ForAsync(notebook);
        await kernel.WithAsync(ExercisePlan.For(notebook, notebook.Document, "half"), (_, _) => Task.FromResult(0));
    }
}
