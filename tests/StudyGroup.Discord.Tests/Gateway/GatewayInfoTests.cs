using System.Text.Json;
using StudyGroup.Discord.Gateway;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class GatewayInfoTests
{
    [Fact]
    public void Session_limit_is_reset_after_milliseconds()
    {
        var info = GatewayInfo.Parse(Payloads.Json("""{"url":"wss://g","session_start_limit":{"remaining":0,"reset_after":90000}}"""));

        Assert.Equal((0, TimeSpan.FromSeconds(90)), (info.Starts.Remaining, info.Starts.ResetAfter));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"url":null}""")]
    [InlineData("""{"url":"https://not.a.socket"}""")]
    [InlineData("[]")]
    public void Answer_without_a_usable_address_is_malformed(string json) =>
        Assert.Throws<JsonException>(() => GatewayInfo.Parse(Payloads.Json(json)));

    [Fact]
    public void Answer_without_a_limit_allows_sessions() =>
        Assert.True(GatewayInfo.Parse(Payloads.Json("""{"url":"wss://g"}""")).Starts.Remaining > 0);
}
