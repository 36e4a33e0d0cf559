namespace StudyGroup.Discord.Rest;

/// <summary>Whom a 429 stops.</summary>
internal enum Reach
{
    /// <summary>The one route, with its channel or server, whatever the headers say is left: some routes have limits that headers do not tell.</summary>
    Route,

    /// <summary>Edits of messages older than an hour, in the one channel: see <see cref="OldEdits"/>.</summary>
    OldMessages,

    /// <summary>All of the bot's requests.</summary>
    Bot,

    /// <summary>All requests from this address: Cloudflare, before Discord, has had enough.</summary>
    Address,
}
