using System.Text.Json;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Guilds;

public sealed class KnownGuildsTests
{
    private readonly KnownGuilds _roll = new(Shard.Only);

    [Fact]
    public void Roster_contains_every_server_from_READY_including_those_with_an_outage()
    {
        var roster = Begin("""{"guilds":[{"id":"1","unavailable":true},{"id":"2"}]}""");

        Assert.Equal((true, true, (bool?)false), (roster.IsMember(new(1)), roster.IsMember(new(2)), roster.IsMember(new(3))));
    }

    [Fact]
    public void Roster_says_nothing_about_servers_of_other_shards()
    {
        var roster = Assert.IsType<GuildEvent.Roster>(
            new KnownGuilds(new Shard(1, 2)).Take("READY", JsonElement.Parse("""{"guilds":[]}""")));

        Assert.Null(roster.IsMember(new(2UL << 22)));
        Assert.False(roster.IsMember(new(3UL << 22)));
    }

    [Fact]
    public void READY_without_a_list_of_servers_is_not_an_empty_roster() => Assert.Null(Take("READY", """{"session_id":"x"}"""));

    [Fact]
    public void Only_an_unknown_server_is_a_join()
    {
        Begin("""{"guilds":[{"id":"1","unavailable":true}]}""");

        Assert.Equal(new GuildEvent.Available(new(1), IsJoin: false), Take("GUILD_CREATE", """{"id":"1"}"""));
        Assert.Equal(new GuildEvent.Available(new(2), IsJoin: true), Take("GUILD_CREATE", """{"id":"2"}"""));
    }

    [Fact]
    public void Server_says_since_when_the_bot_is_in_it_and_where_it_posts_notices()
    {
        Begin("""{"guilds":[{"id":"1"}]}""");

        Assert.Equal(
            new GuildEvent.Available(new(1), IsJoin: false)
            {
                JoinedAt = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
                SystemChannel = new(5),
            },
            Take("GUILD_CREATE", """{"id":"1","joined_at":"2026-11-23T09:00:00.000000+00:00","system_channel_id":"5"}"""));
        Assert.Equal(
            new GuildEvent.Available(new(1), IsJoin: false),
            Take("GUILD_CREATE", """{"id":"1","joined_at":"lately","system_channel_id":null}"""));
    }

    [Fact]
    public void Outage_is_neither_a_removal_nor_a_join()
    {
        Begin("""{"guilds":[{"id":"1"}]}""");

        Assert.Null(Take("GUILD_DELETE", """{"id":"1","unavailable":true}"""));
        Assert.Equal(new GuildEvent.Available(new(1), IsJoin: false), Take("GUILD_CREATE", """{"id":"1"}"""));
    }

    [Fact]
    public void Bot_that_is_added_again_joins()
    {
        Begin("""{"guilds":[{"id":"1"}]}""");

        Assert.Equal(new GuildEvent.Removed(new(1)), Take("GUILD_DELETE", """{"id":"1"}"""));
        Assert.Equal(new GuildEvent.Available(new(1), IsJoin: true), Take("GUILD_CREATE", """{"id":"1"}"""));
    }

    private GuildEvent.Roster Begin(string ready) => Assert.IsType<GuildEvent.Roster>(Take("READY", ready));

    private GuildEvent? Take(string type, string data) => _roll.Take(type, JsonElement.Parse(data));
}
