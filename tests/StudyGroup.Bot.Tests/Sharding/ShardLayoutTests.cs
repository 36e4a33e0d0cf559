using StudyGroup.Bot.Sharding;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Sharding;

public sealed class ShardLayoutTests
{
    [Fact]
    public void Layout_has_each_shard_once_in_order() =>
        Assert.Equal([new Shard(0, 3), new Shard(1, 3), new Shard(2, 3)], new ShardLayout(3).All);

    [Fact]
    public void Group_belongs_to_the_shard_of_its_server()
    {
        var layout = new ShardLayout(3);
        var server = new ServerId(5UL << 22);

        Assert.Equal(new Shard(2, 3), layout.Of(server));
        Assert.Equal(layout.Of(server), layout.Of(GroupId.FirstOf(server)));
    }

    [Fact]
    public void Direct_messages_belong_to_the_first_shard() => Assert.Equal(new Shard(0, 3), new ShardLayout(3).OfDirectMessages);

    [Fact]
    public void Single_shard_has_every_group() => Assert.Equal(Shard.Only, new ShardLayout(1).Of(new GroupId(ulong.MaxValue)));
}
