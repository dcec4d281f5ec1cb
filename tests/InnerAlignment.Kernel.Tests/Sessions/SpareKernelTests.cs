using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Tests.Sessions;

public class SpareKernelTests
{
    [Test]
    public async Task A_spare_kernel_works_in_the_folder_it_is_taken_for()
    {
        var folder = Directory.CreateTempSubdirectory();
        await using var spare = new SpareKernel(new KernelProcessOptions());
        spare.Prepare();
        await using var kernel = await spare.TakeAsync(folder.FullName);

        var outputs = new List<KernelOutput>();
        await kernel.ExecuteAsync(new CellRequest("System.IO.Directory.GetCurrentDirectory()"), outputs.Add);
        folder.Delete();

        Assert.That(outputs.OfType<KernelOutput.Result>().Single().Bundle.PlainText, Is.EqualTo(folder.FullName));
    }
}
