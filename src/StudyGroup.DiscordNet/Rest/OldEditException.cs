namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Discord takes no more edits of messages older than an hour for a while. The library isn't told: it would let no other edit in the channel pass.
/// </summary>
/// <param name="wait">How long Discord asks to wait.</param>
internal sealed class OldEditException(TimeSpan wait) : Exception("Discord takes no more edits of messages older than an hour for a while.")
{
    public TimeSpan Wait => wait;
}
