using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class LoginTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_rejected_at_login_is_fatal()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.GatewayBot = new(401, """{"message":"401: Unauthorized","code":0}""");
        await using var discord = server.Connect();

        var fatal = await Assert.ThrowsAsync<DiscordFatalException>(() => discord.LogInAsync(Cancel));

        Assert.Contains("Discord:Token", fatal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bot-token", fatal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_fails_if_the_address_is_not_Discords_API()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.GatewayBot = new(404, "<html>Not found</html>", "text/html");
        await using var discord = server.Connect();

        var fatal = await Assert.ThrowsAsync<DiscordFatalException>(() => discord.LogInAsync(Cancel));

        Assert.Contains("Discord:ApiBaseUrl", fatal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_waits_for_the_network()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.GatewayBot = new(503);
        var log = new LogLines();
        await using var discord = server.Connect(WireClocks.Faster(20), log: log);

        var logIn = discord.LogInAsync(Cancel);
        while (!log.Lines.Any(line => line.StartsWith("Warning: Can't reach Discord", StringComparison.Ordinal)))
            await Task.Yield();
        server.GatewayBot = null;

        await logIn;
    }
}
