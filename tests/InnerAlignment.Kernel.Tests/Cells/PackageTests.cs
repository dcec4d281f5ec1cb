namespace InnerAlignment.Kernel.Tests.Cells;

/// <summary>Packages in cells. The one that is found is one that the build itself restores, so that no connection is needed.</summary>
[NonParallelizable]
public class PackageTests
{
    private readonly InProcess cells = new();

    [Test]
    public async Task A_package_is_restored_by_the_SDK_and_used()
    {
        await cells.RunAsync("#r \"nuget: Markdig, 1.6.0\"\nMarkdig.Markdown.ToHtml(\"*a*\").Trim()");

        Assert.That(cells.Results, Is.EqualTo(new[] { "<p><em>a</em></p>" }), cells.StandardError);
    }

    [Test]
    public async Task A_package_is_restored_and_used_in_FSharp()
    {
        await cells.RunAsync("#!fsharp\n#r \"nuget: Markdig, 1.6.0\"\nMarkdig.Markdown.ToHtml(\"*a*\").Trim()");

        Assert.That(cells.Results, Is.EqualTo(new[] { "<p><em>a</em></p>" }), cells.StandardError);
    }

    // No connection gets past a proxy that is not there.
    [TestCase("")]
    [TestCase("#!fsharp\n")]
    public async Task Without_a_connection_a_new_package_is_refused_with_what_to_do(string language)
    {
        foreach (var (name, value) in Offline)
            Environment.SetEnvironmentVariable(name, value);
        var error = await cells.FailAsync($"{language}#r \"nuget: Course.Package.That.Nobody.Restored, 1.2.3\"\n1");
        foreach (var (name, _) in Offline)
            Environment.SetEnvironmentVariable(name, null);

        Assert.That(string.Join('\n', error.Traceback.Append(error.Message)), Does.Match("NU\\d{4}").And.Contain("restored before"));
    }

    private static readonly (string Name, string Value)[] Offline =
        [("https_proxy", "http://127.0.0.1:9"), ("http_proxy", "http://127.0.0.1:9"), ("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "1")];
}
