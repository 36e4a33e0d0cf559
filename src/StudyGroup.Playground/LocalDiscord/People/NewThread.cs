using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A thread that a person starts, as Discord's client lets them.</summary>
/// <param name="Thread">The thread; that of the message where it has one already. Null where the client refuses.</param>
/// <param name="Refusal">Why the client refuses.</param>
internal readonly record struct NewThread(Channel? Thread, string? Refusal)
{
    /// <param name="by">Who starts it.</param>
    /// <param name="channel">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="about">The message that it is about, or null.</param>
    public static NewThread Start(Person by, Channel channel, string name, Message? about)
    {
        if (channel.IsThread || channel.IsDirect)
            return new NewThread(null, "Threads are started in a server's channels.");
        if (!PermissionRules.InChannel(by, channel).HasFlag(Permissions.CreatePublicThreads))
            return new NewThread(null, "You may not start threads here.");
        if (Form.Runes(name.Trim()) is < 1 or > ThreadForm.LongestName)
            return new NewThread(null, "A thread's name has between 1 and 100 characters.");
        var current = about is null ? null : channel.Stored.Find(about.Id);
        if (about is not null && current is not { OnlyFor: null, TellsOfPin: null, TellsOfThread: null })
            return new NewThread(null, "No thread can be started from this message.");
        var threads = channel.Guild.Threads;
        return new NewThread((current is null ? null : threads.Of(current)) ?? threads.Start(channel, by, name.Trim(), current), null);
    }
}
