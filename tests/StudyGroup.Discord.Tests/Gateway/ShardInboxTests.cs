using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class ShardInboxTests
{
    private static readonly Shard First = new(0, 1);

    private readonly Inbox _inbox = new(new FakeTimeProvider(), NullLogger.Instance);

    [Fact]
    public void Session_is_not_described_before_the_bots_servers_are_known()
    {
        var shard = _inbox.For(First);

        Assert.Null(shard.Describe(NewSession("one")));
        Ready(shard, "one", guild: 5);
        Assert.Equal([5], shard.Describe(NewSession("one"))!.Guilds);
    }

    [Fact]
    public void Session_is_not_described_with_the_servers_of_the_one_before()
    {
        var shard = _inbox.For(First);
        Ready(shard, "one", guild: 5);

        Assert.Null(shard.Describe(NewSession("two")));
        Ready(shard, "two", guild: 6);
        Assert.Equal([6], shard.Describe(NewSession("two"))!.Guilds);
    }

    [Fact]
    public void Session_that_was_taken_over_is_described_with_the_servers_that_came_with_it()
    {
        var shard = _inbox.For(First, new ShardSession(First, "one", 42, null, 7, 8, [5]));

        Assert.Equal([5], shard.Describe(NewSession("one"))!.Guilds);
    }

    private static Session NewSession(string id) => new(id, 42, null);

    private static void Ready(ShardInbox shard, string session, ulong guild)
    {
        using var data = JsonDocument.Parse(
            $$"""{"session_id":"{{session}}","user":{"id":"8"},"application":{"id":"7"},"guilds":[{"id":"{{guild}}"}]}""");
        shard.Take("READY", data.RootElement, receivedAt: 0);
    }
}
