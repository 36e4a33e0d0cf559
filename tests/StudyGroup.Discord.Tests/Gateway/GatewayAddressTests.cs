using StudyGroup.Discord.Gateway;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/?v=9&compress=zlib-stream", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:8123/some/path", "ws://127.0.0.1:8123/some/path?v=10&encoding=json")]
    public void Query_is_replaced_and_the_rest_is_kept(string given, string expected) =>
        Assert.Equal(expected, GatewayAddress.Of(new Uri(given)).AbsoluteUri);
}
