using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot.Posting;

/// <summary>Discord's refusals in words for organizers, with the remedy.</summary>
internal static class Refusals
{
    /// <summary>Why a message was refused.</summary>
    /// <param name="chooses">The command that sets the channel.</param>
    public static string OfPost(DiscordRefusedException refused, string chooses = "/manage settings") => refused.Code switch
    {
        DiscordErrorCode.UnknownChannel => $"The channel is gone. Pick another with {chooses}.",
        DiscordErrorCode.MissingAccess => $"I can't see the channel. Give me View Channel there, or pick another with {chooses}.",
        DiscordErrorCode.MissingPermissions =>
            "I'm not allowed to post in the channel. Give me View Channel, Send Messages (in a thread, Send Messages in Threads) "
            + $"and Embed Links there, or pick another with {chooses}.",
        DiscordErrorCode.ThreadArchived =>
            "The thread is archived and I can't open it. Give me Send Messages in Threads there and, if it's locked, Manage Threads; "
            + $"or pick another with {chooses}.",
        DiscordErrorCode.ThreadLocked =>
            $"The thread is locked. Unlock it, give me Manage Threads there, or pick another with {chooses}.",
        _ => $"Discord refused it (code {refused.Code}). If that happens again, tell whoever runs the bot.",
    };

    /// <summary>
    /// Whether a refusal is about the channel: everything else there would be refused as well until somebody changes a permission or the
    /// thread.
    /// </summary>
    public static bool IsOfChannel(DiscordRefusedException refused) => refused.Code is
        DiscordErrorCode.UnknownChannel or DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions
        or DiscordErrorCode.ThreadArchived or DiscordErrorCode.ThreadLocked;

    /// <summary>Why a message couldn't be pinned.</summary>
    public static string OfPin(DiscordRefusedException refused) => refused.Code switch
    {
        DiscordErrorCode.TooManyPins => "The channel has as many pinned messages as Discord allows. Unpin one of them.",
        DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions =>
            "I'm not allowed to pin messages in the channel. Give me Pin Messages there.",
        DiscordErrorCode.ThreadArchived or DiscordErrorCode.ThreadLocked =>
            "The thread is locked. Unlock it, or give me Manage Threads there.",
        _ => $"Discord refused it (code {refused.Code}).",
    };

    /// <summary>Why it is unknown whether a post arrived.</summary>
    /// <param name="isDirect">Whether it is a direct message.</param>
    public static string OfSearch(DiscordRefusedException refused, bool isDirect) => refused.Code switch
    {
        _ when isDirect =>
            "I was interrupted while sending it and can't open the direct messages any more, so I don't know whether it arrived.",
        DiscordErrorCode.UnknownChannel =>
            "I was interrupted while posting it, and the channel is gone, so I don't know whether it was posted.",
        _ => "I was interrupted while posting it and I'm not allowed to read the channel, so I don't know whether it was posted. "
            + "Give me Read Message History there, so that I can check next time.",
    };
}
