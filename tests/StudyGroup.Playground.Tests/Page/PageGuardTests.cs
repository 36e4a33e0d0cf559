using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace StudyGroup.Playground.Tests.Page;

public sealed class PageGuardTests
{
    [Theory]
    [InlineData("evil.example", null, "application/json")]
    [InlineData(null, "http://evil.example", "application/json")]
    [InlineData(null, null, "text/plain")]
    public async Task Another_site_cannot_send_requests(string? host, string? origin, string type)
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{playground.Address}/api/clock/turn");
        request.Content = new StringContent("""{"to":"2025-04-01T00:00:00Z"}""", Encoding.UTF8, type);
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.Add("Origin", origin);

        var before = playground.Playground.Scene.Clock.GetUtcNow();
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.True(playground.Playground.Scene.Clock.GetUtcNow() - before < TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData(null)]
    public async Task Another_site_cannot_listen(string? origin)
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        using var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() =>
            socket.ConnectAsync(new Uri($"{playground.Address.Replace("http", "ws", StringComparison.Ordinal)}/api/live?as=ana"),
                TestContext.Current.CancellationToken));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_allows_itself_no_other_host()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        using var client = new HttpClient();

        var answer = await client.GetAsync(new Uri(playground.Address), TestContext.Current.CancellationToken);

        Assert.Contains("default-src 'none'; script-src 'self'", string.Join(
            ' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
