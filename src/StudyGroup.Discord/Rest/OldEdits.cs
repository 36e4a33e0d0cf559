using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Rest;

/// <summary>
/// The limit on edits of messages older than an hour. No header announces it: Discord answers 429 with code 30046, often with many minutes
/// to wait. It applies to one channel and affects neither other requests nor edits of newer messages.
/// </summary>
internal sealed class OldEdits
{
    /// <summary>Discord's error code. See https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.</summary>
    public const int Code = 30046;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Snowflake Message, TimeSpan Until)> _stopped = [];

    /// <summary>How long a message can't be edited. If one was refused, all that are as old or older are blocked as well.</summary>
    public TimeSpan Wait(string channel, Snowflake message, TimeSpan now)
    {
        lock (_lock)
        {
            var isStopped = _stopped.TryGetValue(channel, out var stop) && stop.Until > now && message <= stop.Message;
            return isStopped ? stop.Until - now : TimeSpan.Zero;
        }
    }

    /// <summary>An edit was refused.</summary>
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

    /// <summary>For an edit that can't be sent yet.</summary>
    public static DiscordUnavailableException TooMany() =>
        new("Discord accepts no more edits of messages older than an hour in this channel for now.")
        {
            IsAboutOldMessages = true,
            HadNoEffect = true,
        };
}
