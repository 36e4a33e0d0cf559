using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class MembershipTests
{
    [Fact]
    public async Task Person_who_left_or_never_existed_is_no_member()
    {
        await using var door = await OpenDoor.ListenAsync();
        Task<bool> IsMember(ulong user) =>
            door.Discord.IsMemberAsync(new Snowflake(door.Guild.Id), new Snowflake(user), OpenDoor.Cancel);

        Assert.True(await IsMember(door.Ana.Id));
        door.Ana.Leave();
        Assert.False(await IsMember(door.Ana.Id));
        Assert.False(await IsMember(1));
    }

    [Fact]
    public async Task Server_that_the_bot_is_not_in_is_refused()
    {
        await using var door = await OpenDoor.ListenAsync();
        await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.IsMemberAsync(new Snowflake(1), new Snowflake(door.Ana.Id), OpenDoor.Cancel));
    }
}
