using StudyGroup.Discord.Gateway;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class RecentIdsTests
{
    [Fact]
    public void An_id_is_new_once_until_so_many_others_came()
    {
        var ids = new RecentIds(most: 2);

        Assert.True(ids.Add(new(1)));
        Assert.False(ids.Add(new(1)));
        Assert.True(ids.Add(new(2)));
        Assert.True(ids.Add(new(3)));
        Assert.False(ids.Add(new(2)));
        Assert.True(ids.Add(new(1)));
    }
}
