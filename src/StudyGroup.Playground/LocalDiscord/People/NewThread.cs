using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A thread that a person starts, within what Discord's client allows.</summary>
/// <param name="Thread">The thread, or the one the message already has. Null if the client refuses.</param>
internal readonly record struct NewThread(Channel? Thread, string? Refusal)
{
    /// <param name="about">The message it starts from, or null.</param>
    public static NewThread Start(Person by, Channel channel, string name, Message? about)
    {
        if (channel.IsThread || channel.IsDirect)
            return new NewThread(null, "Threads can only be started in a server's channels.");
        if (!PermissionRules.InChannel(by, channel).HasFlag(Permissions.CreatePublicThreads))
            return new NewThread(null, "You don't have permission to start threads here.");
        if (Form.Runes(name.Trim()) is < 1 or > ThreadForm.MaxNameLength)
            return new NewThread(null, "A thread's name must have 1 to 100 characters.");
        var current = about is null ? null : channel.Stored.Find(about.Id);
        if (about is not null && current is not { OnlyFor: null, TellsOfPin: null, TellsOfThread: null })
            return new NewThread(null, "You can't start a thread from this message.");
        var threads = channel.Guild.Threads;
        return new NewThread((current is null ? null : threads.Of(current)) ?? threads.Start(channel, by, name.Trim(), current), null);
    }
}
