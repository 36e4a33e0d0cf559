using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Health;
using StudyGroup.Bot.Sharding;
using Xunit;

namespace StudyGroup.Bot.Tests.Health;

public sealed class ConnectionHealthTests
{
    private readonly FakeTimeProvider _wire = new();

    [Fact]
    public async Task Bot_that_was_never_connected_is_not_healthy()
    {
        await using var discord = new FakeDiscord { IsConnected = false };
        Assert.False(new ConnectionHealth(new ConnectedPresence(discord), _wire).IsHealthy);
    }

    [Fact]
    public async Task Bot_may_be_without_a_connection_for_a_moment()
    {
        await using var discord = new FakeDiscord();
        var health = new ConnectionHealth(new ConnectedPresence(discord), _wire);
        Assert.True(health.IsHealthy);

        discord.IsConnected = false;
        _wire.Advance(ConnectionHealth.Patience - TimeSpan.FromSeconds(1));
        Assert.True(health.IsHealthy);
        _wire.Advance(TimeSpan.FromSeconds(1));
        Assert.False(health.IsHealthy);

        discord.IsConnected = true;
        Assert.True(health.IsHealthy);
    }
}
