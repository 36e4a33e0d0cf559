namespace StudyGroup.Discord.Rest;

/// <summary>What a 429 blocks.</summary>
internal enum LimitScope
{
    /// <summary>
    /// One route in one channel or server, even if the headers say otherwise: some routes have limits that no header announces.
    /// </summary>
    Route,

    /// <summary>Edits of messages older than an hour in one channel: see <see cref="OldEdits"/>.</summary>
    OldMessages,

    /// <summary>All of the bot's requests.</summary>
    Bot,

    /// <summary>All requests from this IP address, blocked by Cloudflare.</summary>
    Address,
}
