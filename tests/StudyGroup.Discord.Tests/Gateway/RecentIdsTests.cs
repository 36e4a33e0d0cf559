using StudyGroup.Discord.Gateway;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class RecentIdsTests
{
    [Fact]
    public void Id_is_new_only_once_until_it_is_forgotten()
    {
        var ids = new RecentIds(capacity: 2);

        Assert.True(ids.Add(new(1)));
        Assert.False(ids.Add(new(1)));
        Assert.True(ids.Add(new(2)));
        Assert.True(ids.Add(new(3)));
        Assert.False(ids.Add(new(2)));
        Assert.True(ids.Add(new(1)));
    }
}
