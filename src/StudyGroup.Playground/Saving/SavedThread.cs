using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Saving;

/// <summary>A thread with ids instead of objects. Its messages are saved with all others.</summary>
internal sealed record SavedThread(
    ulong Id,
    ulong Parent,
    ulong Owner,
    string Name,
    DateTimeOffset At,
    int AutoArchiveMinutes,
    int SlowMode,
    bool IsArchived,
    bool IsLocked,
    IReadOnlyDictionary<ulong, DateTimeOffset> Members)
{
    public static SavedThread Of(Channel channel)
    {
        var thread = channel.Thread!;
        return new SavedThread(
            channel.Id,
            thread.Parent.Id,
            thread.Owner.Id,
            channel.Name,
            thread.CreatedAt,
            thread.AutoArchiveMinutes,
            thread.SlowMode,
            thread.IsArchived,
            thread.IsLocked,
            thread.Members.ToDictionary(member => member.Key.Id, member => member.Value));
    }

    /// <summary>Restores the thread if its channel and owner still exist.</summary>
    public void OpenIn(Guild guild)
    {
        if (!guild.World.Channels.TryGetValue(Parent, out var parent) || guild.FindPerson(Owner) is not { } owner)
            return;
        var thread = new ThreadDetails(parent, owner, At)
        {
            AutoArchiveMinutes = AutoArchiveMinutes,
            SlowMode = SlowMode,
            IsLocked = IsLocked,
        };
        foreach (var (id, since) in Members)
        {
            if (guild.FindPerson(id) is { } member)
                thread.Members[member] = since;
        }

        guild.Threads.Open(parent, Id, Name, thread);
    }
}
