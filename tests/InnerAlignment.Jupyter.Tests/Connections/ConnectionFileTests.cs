using InnerAlignment.Jupyter.Connections;

namespace InnerAlignment.Jupyter.Tests.Connections;

public class ConnectionFileTests
{
    private const string Good =
        """{"transport": "tcp", "ip": "127.0.0.1", "shell_port": 1, "control_port": 2, "iopub_port": 3, "stdin_port": 4, "hb_port": 5, "key": "k", "signature_scheme": "hmac-sha256"}""";

    private string file = null!;

    [SetUp]
    public void Name() => file = Path.Combine(Path.GetTempPath(), $"connection-{Guid.NewGuid()}.json");

    [TearDown]
    public void Delete() => File.Delete(file);

    [Test]
    public void A_file_that_a_front_end_wrote_is_read()
    {
        File.WriteAllText(file, Good);

        Assert.That(ConnectionFile.Read(file), Is.EqualTo(new ConnectionFile("127.0.0.1", 1, 2, 3, 4, 5, "k")));
    }

    [Test]
    public void What_is_written_is_read_and_nobody_else_may_read_it()
    {
        var connection = new ConnectionFile("127.0.0.1", 11, 12, 13, 14, 15, "secret");
        connection.Write(file);

        Assert.That(ConnectionFile.Read(file), Is.EqualTo(connection));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void A_missing_file_is_named() => Assert.That(
        () => ConnectionFile.Read(file), Throws.TypeOf<ConnectionException>().With.Message.Contains(file).And.Message.Contains("Expected"));

    [TestCase("127.0.0.1", "0.0.0.0", "ip is '0.0.0.0', expected a loopback address")]
    [TestCase("127.0.0.1", "192.168.0.7", "loopback")]
    [TestCase("127.0.0.1", "*", "loopback")]
    [TestCase("\"tcp\"", "\"ipc\"", "transport is 'ipc', expected 'tcp'")]
    [TestCase("hmac-sha256", "hmac-md5", "signature_scheme is 'hmac-md5', expected 'hmac-sha256'")]
    [TestCase("\"hb_port\": 5", "\"hb_port\": 70000", "hb_port is '70000', expected a port from 1 to 65535")]
    [TestCase("\"hb_port\": 5", "\"hb\": 5", "hb_port is ''")]
    [TestCase("{", "", "cannot be used")]
    [TestCase("{", "[{", "cannot be used")]
    public void What_is_not_offered_is_named(string part, string instead, string said)
    {
        File.WriteAllText(file, Good.Replace(part, instead, StringComparison.Ordinal));

        Assert.That(() => ConnectionFile.Read(file), Throws.TypeOf<ConnectionException>().With.Message.Contains(said));
    }
}
