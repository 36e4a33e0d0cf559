namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// The limit on edits of messages older than an hour. Discord applies it besides the route's own and reports it in no header.
/// See https://docs.discord.com/developers/topics/opcodes-and-status-codes#json, code 30046. Use it under the world's lock.
/// </summary>
internal sealed class OldEdits(DiscordWorld world)
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    private readonly Dictionary<ulong, Queue<long>> _edits = [];

    private TimeProvider Wire => world.Options.WireClock;

    /// <summary>Counts an edit if the message is that old.</summary>
    /// <returns>How long to wait if that's one too many for the message's channel; otherwise null.</returns>
    public TimeSpan? Take(Message message)
    {
        if (world.Clock.GetUtcNow() - message.At <= Old)
            return null;
        if (!_edits.TryGetValue(message.Channel.Id, out var edits))
            _edits[message.Channel.Id] = edits = [];
        while (edits.TryPeek(out var first) && Wire.GetElapsedTime(first) >= world.Options.OldEditWindow)
            edits.Dequeue();
        if (edits.Count >= world.Options.OldEditLimit)
            return edits.Count == 0 ? world.Options.OldEditWindow : world.Options.OldEditWindow - Wire.GetElapsedTime(edits.Peek());
        edits.Enqueue(Wire.GetTimestamp());
        return null;
    }
}
