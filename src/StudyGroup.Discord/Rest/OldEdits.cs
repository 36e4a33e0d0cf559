using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Rest;

/// <summary>
/// The limit on edits of messages older than an hour, which Discord tells in no header: 429 with code 30046, and often many minutes to wait.
/// It holds for a channel, and stops neither other requests nor edits of younger messages.
/// </summary>
internal sealed class OldEdits
{
    /// <summary>Discord's code for it. See https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.</summary>
    public const int Code = 30046;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Snowflake Message, TimeSpan Until)> _stopped = [];

    /// <summary>How long a message of a channel can't be edited: whatever is no younger than one that was refused is old, too.</summary>
    public TimeSpan Wait(string channel, Snowflake message, TimeSpan now)
    {
        lock (_lock)
            return _stopped.TryGetValue(channel, out var stop) && stop.Until > now && message <= stop.Message ? stop.Until - now : TimeSpan.Zero;
    }

    /// <summary>An edit of a message of a channel was refused.</summary>
    public void Stop(string channel, Snowflake message, TimeSpan until, TimeSpan now)
    {
        lock (_lock)
        {
            foreach (var over in _stopped.Where(stop => stop.Value.Until <= now).Select(stop => stop.Key).ToList())
                _stopped.Remove(over);
            _stopped[channel] = _stopped.TryGetValue(channel, out var known)
                ? (known.Message > message ? known.Message : message, known.Until > until ? known.Until : until)
                : (message, until);
        }
    }

    /// <summary>What an edit that can't be sent yet ends in.</summary>
    public static DiscordUnavailableException TooMany() =>
        new("Discord takes no more edits of messages older than an hour in that channel for a while.") { IsAboutOldMessages = true, HadNoEffect = true };
}
