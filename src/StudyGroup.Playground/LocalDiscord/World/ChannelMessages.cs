namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A channel's messages by id, and so by time. Use it under the world's lock.</summary>
internal sealed class ChannelMessages(Channel channel)
{
    private readonly SortedList<ulong, Message> _messages = [];

    private DiscordWorld World => channel.Guild.World;

    public ulong? Last => _messages.Count == 0 ? null : _messages.GetKeyAtIndex(_messages.Count - 1);

    /// <summary>When the last message was posted, or null.</summary>
    public DateTimeOffset? LastAt => _messages.Count == 0 ? null : _messages.GetValueAtIndex(_messages.Count - 1).At;

    public IEnumerable<Message> Pinned => _messages.Values.Where(message => message.IsPinned)
        .OrderByDescending(message => message.PinnedAt).ThenByDescending(message => message.Id);

    public IEnumerable<Message> VisibleTo(Person? viewer) => _messages.Values.Where(message => message.IsVisibleTo(viewer));

    public Message? Find(ulong id) => _messages.GetValueOrDefault(id);

    public void Add(Message message)
    {
        _messages.Add(message.Id, message);
        if (channel.Thread is { } thread)
            Follow(thread, message.Author);

        World.MessageChanged(message, Lifecycle.Created);
    }

    // Posting in a thread means following it, and reopens it if it was archived.
    private void Follow(ThreadDetails thread, Person author)
    {
        var now = World.Clock.GetUtcNow();
        var changes = thread.Members.TryAdd(author, now) | thread.IsArchived;
        thread.Archive(false, now);
        if (changes)
            channel.Guild.Threads.Changed(channel);
    }

    public void Replace(Message message)
    {
        _messages[message.Id] = message;
        World.MessageChanged(message, Lifecycle.Updated);
    }

    public void Remove(ulong id)
    {
        if (_messages.Remove(id, out var message))
            World.MessageChanged(message, Lifecycle.Deleted);
    }
}
