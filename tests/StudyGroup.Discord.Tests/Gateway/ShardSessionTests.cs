using System.Text.Json;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class ShardSessionTests
{
    private static readonly ShardSession Session = new(
        new Shard(1, 3), "secret", 42, new Uri("wss://resume.example/"), 7, 8, [197038439483310086]);

    [Fact]
    public void Session_survives_as_JSON()
    {
        var read = JsonSerializer.Deserialize<ShardSession>(JsonSerializer.Serialize(Session))!;

        Assert.Equal(Session with { Guilds = read.Guilds }, read);
        Assert.Equal(Session.Guilds, read.Guilds);
    }

    [Fact]
    public void Session_id_is_hidden_when_a_session_is_logged() =>
        Assert.DoesNotContain("secret", $"{Session}", StringComparison.Ordinal);
}
