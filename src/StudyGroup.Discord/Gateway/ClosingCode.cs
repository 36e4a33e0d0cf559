namespace StudyGroup.Discord.Gateway;

/// <summary>
/// The codes with which the bot closes a connection. See https://docs.discord.com/developers/events/gateway#initiating-a-disconnect.
/// </summary>
internal static class ClosingCode
{
    /// <summary>Ends the session, and the bot appears offline.</summary>
    public const int Goodbye = 1000;

    /// <summary>Any code except 1000 and 1001 keeps the session for a resume.</summary>
    public const int KeepSession = 4000;
}
