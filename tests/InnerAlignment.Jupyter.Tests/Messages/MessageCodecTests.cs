using System.Text;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Tests.Messages;

public class MessageCodecTests
{
    private readonly MessageCodec codec = new("key");

    [Test]
    public void What_is_encoded_is_decoded()
    {
        var request = JupyterMessage.Create("front end", "execute_request", new JsonObject { ["code"] = "1 + 1 // 🎲 <>&'" });
        var reply = JupyterMessage.Create("kernel", "execute_reply", new JsonObject { ["status"] = "ok" }, request) with
        {
            Identities = [[1, 2], [3]],
            Metadata = new JsonObject { ["cellId"] = "a" },
            Buffers = [[0, 255]],
        };

        var decoded = codec.Decode(codec.Encode(reply));

        Assert.That(decoded.Type, Is.EqualTo("execute_reply"));
        Assert.That(decoded.ParentId, Is.EqualTo(request.Id));
        Assert.That(decoded.Content.ToJsonString(), Is.EqualTo(reply.Content.ToJsonString()));
        Assert.That(decoded.Metadata.ToJsonString(), Is.EqualTo(reply.Metadata.ToJsonString()));
        Assert.That(decoded.Identities, Is.EqualTo(reply.Identities));
        Assert.That(decoded.Buffers, Is.EqualTo(reply.Buffers));
    }

    // RFC 4231, test case 2: HMAC-SHA-256 of "what do ya want for nothing?" under the key "Jefe". The protocol signs the four parts one after the other.
    [Test]
    public void The_signature_is_the_published_one()
    {
        var frames = new MessageCodec("Jefe").Encode(new JupyterMessage([], [], []));
        byte[][] parts = [.. new[] { "what do ya ", "want ", "for ", "nothing?" }.Select(Encoding.ASCII.GetBytes)];
        var published = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"u8.ToArray();

        Assert.That(
            () => new MessageCodec("Jefe").Decode([frames[0], published, .. parts]),
            Throws.TypeOf<MessageFormatException>().With.Message.StartsWith("The header is no JSON"), "the signature was accepted");
        Assert.That(
            () => new MessageCodec("Jeff").Decode([frames[0], published, .. parts]),
            Throws.TypeOf<MessageFormatException>().With.Message.Contains("signature"));
    }

    [TestCase(2, TestName = "A changed header is noticed")]
    [TestCase(3, TestName = "A changed parent header is noticed")]
    [TestCase(4, TestName = "Changed metadata are noticed")]
    [TestCase(5, TestName = "Changed content is noticed")]
    public void A_changed_part_is_noticed(int part)
    {
        var frames = codec.Encode(JupyterMessage.Create("front end", "execute_request", []));
        frames[part] = [.. frames[part], (byte)' '];

        Assert.That(() => codec.Decode(frames), Throws.TypeOf<MessageFormatException>().With.Message.Contains("signature"));
    }

    [Test]
    public void A_connection_without_a_key_is_unsigned()
    {
        MessageCodec unsigned = new("");
        var frames = unsigned.Encode(JupyterMessage.Create("front end", "kernel_info_request", []));

        Assert.That(frames[1], Is.Empty);
        Assert.That(unsigned.Decode(frames).Type, Is.EqualTo("kernel_info_request"));
    }

    [TestCase("[]", "no JSON object")]
    [TestCase("{", "no JSON")]
    [TestCase("{\"a\": 1, \"a\": 2}", "no JSON")]
    [TestCase("", "no JSON")]
    public void Content_that_is_no_object_is_named(string content, string said)
    {
        MessageCodec unsigned = new("");
        var frames = unsigned.Encode(JupyterMessage.Create("front end", "execute_request", []));
        frames[5] = Encoding.UTF8.GetBytes(content);

        Assert.That(() => unsigned.Decode(frames), Throws.TypeOf<MessageFormatException>().With.Message.Contains("content").And.Message.Contains(said));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(5)]
    public void Frames_that_are_too_few_are_named(int count)
    {
        var frames = codec.Encode(JupyterMessage.Create("front end", "execute_request", []));

        Assert.That(() => codec.Decode([.. frames.Take(count)]), Throws.TypeOf<MessageFormatException>().With.Message.StartsWith($"{count} frames"));
    }
}
