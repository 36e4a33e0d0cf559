using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>
/// What the bot can't do in an archived or locked thread.
/// See https://docs.discord.com/developers/topics/threads#active-and-archived-threads.
/// </summary>
internal static class ThreadRules
{
    /// <summary>Why the bot can't post there, or null. A post reopens an archived thread, unless it's locked.</summary>
    public static RestAnswer? RefusesPost(Channel channel) => channel.Thread switch
    {
        { IsLocked: true, IsArchived: true } when !Manages(channel) => RestAnswer.ThreadArchived,
        { IsLocked: true } when !Manages(channel) => RestAnswer.ThreadLocked,
        _ => null,
    };

    /// <summary>Why the bot can't change messages there, or null. An archived thread must always be reopened first.</summary>
    public static RestAnswer? RefusesChange(Channel channel) => channel.Thread switch
    {
        { IsArchived: true } => RestAnswer.ThreadArchived,
        { IsLocked: true } when !Manages(channel) => RestAnswer.ThreadLocked,
        _ => null,
    };

    /// <summary>Whether the bot may reopen and archive other people's threads and write in locked ones.</summary>
    public static bool Manages(Channel thread) => Holds(thread, Permissions.ManageThreads);

    /// <summary>Whether the bot may reopen an archived thread.</summary>
    public static bool Opens(Channel thread) =>
        Manages(thread) || (!thread.Thread!.IsLocked && Holds(thread, Permissions.SendMessagesInThreads));

    private static bool Holds(Channel thread, Permissions needed) => PermissionRules.InChannel(thread.Guild.Bot, thread).HasFlag(needed);
}
