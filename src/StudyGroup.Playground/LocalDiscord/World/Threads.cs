namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A guild's threads. Use it under the world's lock.</summary>
internal sealed class Threads(DiscordWorld world)
{
    private readonly List<Channel> _threads = [];

    public IReadOnlyList<Channel> All => _threads;

    /// <summary>The thread that was started from a message; it has the message's id.</summary>
    public Channel? Of(Message message) => _threads.Find(thread => thread.Id == message.Id);

    /// <summary>Starts a thread.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="starter">The message it starts from, or null.</param>
    /// <param name="set">Configures the thread before anybody hears of it.</param>
    public Channel Start(Channel parent, Person owner, string name, Message? starter, Action<Channel>? set = null)
    {
        var now = world.Clock.GetUtcNow();
        var thread = Open(parent, starter?.Id ?? world.Ids.Next(), name, new ThreadDetails(parent, owner, now));
        set?.Invoke(thread);
        world.Listener?.ThreadChanged(thread, Lifecycle.Created);
        if (starter is not null)
            parent.Stored.Replace(starter);
        else
            parent.Stored.Add(Notice(thread, parent, owner, now));
        return thread;
    }

    private Message Notice(Channel thread, Channel parent, Person owner, DateTimeOffset now) => new()
    {
        Id = world.Ids.Next(),
        Channel = parent,
        Author = owner,
        At = now,
        TellsOfThread = thread.Id,
        Content = thread.Name,
    };

    /// <summary>Opens a thread with the id it had before.</summary>
    public Channel Open(Channel parent, ulong id, string name, ThreadDetails state)
    {
        var thread = new Channel(parent.Guild, id, name, position: 0) { Thread = state };
        _threads.Add(thread);
        world.Channels.Add(id, thread);
        world.Changes.Tell(new Change(ChangeKind.ThreadChanged, Channel: thread));
        return thread;
    }

    public void Remove(Channel thread)
    {
        _threads.Remove(thread);
        world.Channels.Remove(thread.Id);
        world.Listener?.ThreadChanged(thread, Lifecycle.Deleted);
        world.Changes.Tell(new Change(ChangeKind.ThreadDeleted, Channel: thread));
    }

    public void RemoveOf(Channel parent) =>
        _threads.RemoveAll(thread => thread.Thread!.Parent == parent && world.Channels.Remove(thread.Id));

    /// <summary>
    /// Archives the threads that have been silent for as long as they allow. Discord does so after a while; here it happens
    /// whenever the bot asks for something, which is all it can see of it.
    /// </summary>
    public void ArchiveSilent()
    {
        var now = world.Clock.GetUtcNow();
        foreach (var thread in _threads.Where(thread => thread.Thread!.IsSilent(thread.Stored.LastAt, now)).ToList())
        {
            thread.Thread!.Archive(true, now);
            Changed(thread);
        }
    }

    /// <summary>Reports that something about it changed.</summary>
    public void Changed(Channel thread)
    {
        world.Listener?.ThreadChanged(thread, Lifecycle.Updated);
        world.Changes.Tell(new Change(ChangeKind.ThreadChanged, Channel: thread));
    }
}
