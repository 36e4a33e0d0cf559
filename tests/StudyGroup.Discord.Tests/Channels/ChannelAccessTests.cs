using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Channels;

public sealed class ChannelAccessTests
{
    [Theory]
    [InlineData(Permissions.ViewChannel | Permissions.SendMessages, false, true)]
    [InlineData(Permissions.ViewChannel | Permissions.SendMessages, true, false)]
    [InlineData(Permissions.ViewChannel | Permissions.SendMessagesInThreads, true, true)]
    [InlineData(Permissions.ViewChannel | Permissions.SendMessagesInThreads, false, false)]
    [InlineData(Permissions.SendMessages | Permissions.SendMessagesInThreads, true, false)]
    [InlineData(Permissions.Administrator, true, true)]
    public void Bot_may_post_with_the_permission_that_counts_there(Permissions own, bool isThread, bool may) =>
        Assert.Equal(may, new ChannelAccess(own, isThread).MayPost);

    [Theory]
    [InlineData(Permissions.ViewChannel | Permissions.SendMessagesInThreads, true)]
    [InlineData(Permissions.ViewChannel | Permissions.SendMessagesInThreads | Permissions.ManageThreads, false)]
    [InlineData(Permissions.Administrator, false)]
    public void Locked_thread_is_closed_to_members_without_Manage_Threads(Permissions own, bool isLockedOut) =>
        Assert.Equal(isLockedOut, new ChannelAccess(own, IsThread: true, IsLocked: true).IsLockedOut);
}
