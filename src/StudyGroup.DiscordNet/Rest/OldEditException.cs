namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Discord accepts no more edits of messages older than an hour for now. This is kept from the library, which would block all edits in the
/// channel.
/// </summary>
/// <param name="wait">How long Discord asks to wait.</param>
internal sealed class OldEditException(TimeSpan wait) : Exception("Discord accepts no more edits of messages older than an hour for now.")
{
    public TimeSpan Wait => wait;
}
