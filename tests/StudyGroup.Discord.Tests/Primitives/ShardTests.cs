using CsCheck;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Primitives;

public sealed class ShardTests
{
    [Fact]
    public void Server_belongs_to_the_shard_of_its_timestamp()
    {
        // https://docs.discord.com/developers/events/gateway#sharding-sharding-formula
        var guild = new Snowflake(197038439483310086);

        Assert.Equal(new Shard((int)((197038439483310086UL >> 22) % 3), 3), Shard.Of(guild, 3));
        Assert.Equal(Shard.Only, Shard.Of(guild, 1));
    }

    [Fact]
    public void Every_server_belongs_to_exactly_one_shard() => Gen.Select(Gen.ULong, Gen.Int[1, 200]).Sample((guild, count) =>
        Enumerable.Range(0, count).Count(id => new Shard(id, count).Has(new Snowflake(guild))) == 1);
}
