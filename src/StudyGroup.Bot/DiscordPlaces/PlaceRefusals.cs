using StudyGroup.Core.Domain;
using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>Discord's refusals about events and threads in words for organizers, with the remedy.</summary>
internal static class PlaceRefusals
{
    private const string Role = "In Server Settings → Roles, give my role Create Events";

    /// <summary>Why an event couldn't be made or changed.</summary>
    public static string OfEvent(DiscordRefusedException refused, EventVenue venue) => refused.Code switch
    {
        DiscordErrorCode.MissingPermissions or DiscordErrorCode.MissingAccess when venue.Channel is null =>
            $"I'm not allowed to create events. {Role}, then use /manage settings events:True.",
        DiscordErrorCode.MissingPermissions or DiscordErrorCode.MissingAccess when venue.IsStage =>
            $"I'm not allowed to create events in that stage channel. {Role}, give me Manage Channels, Mute Members and Move Members in "
            + "the channel, then use /manage settings events:True.",
        DiscordErrorCode.MissingPermissions or DiscordErrorCode.MissingAccess =>
            $"I'm not allowed to create events in that voice channel. {Role}, give me View Channel and Connect in the channel, then use "
            + "/manage settings events:True.",
        DiscordErrorCode.TooManyEvents =>
            "This server has 100 events, as many as Discord allows. Delete one that nobody needs, or wait until one is over.",
        _ => $"Discord refused it (code {refused.Code}). If that happens again, tell whoever runs the bot.",
    };

    /// <summary>Whether Discord would refuse all other events, too.</summary>
    public static bool IsGeneral(DiscordRefusedException refused, EventVenue venue) =>
        venue.Channel is null && refused.Code is DiscordErrorCode.MissingPermissions or DiscordErrorCode.MissingAccess;

    /// <summary>Why a thread couldn't be opened.</summary>
    public static string OfThread(DiscordRefusedException refused) => refused.Code switch
    {
        DiscordErrorCode.MissingPermissions or DiscordErrorCode.MissingAccess =>
            "I'm not allowed to open threads in the channel. Give me View Channel, Read Message History and Create Public Threads there, "
            + "then use /manage settings threads again.",
        DiscordErrorCode.WrongChannelType =>
            "The channel for reminders can't have threads. Pick a text channel with /manage settings channel.",
        DiscordErrorCode.TooManyThreads => "This server has as many open threads as Discord allows. Close some that nobody needs.",
        _ => $"Discord refused it (code {refused.Code}). If that happens again, tell whoever runs the bot.",
    };

    /// <summary>Why a thread couldn't be archived.</summary>
    public static string OfArchive(DiscordRefusedException refused) => refused.Code switch
    {
        DiscordErrorCode.MissingPermissions or DiscordErrorCode.MissingAccess or DiscordErrorCode.ThreadLocked =>
            "I'm not allowed to archive it. If it's locked, archive it yourself, or give me Manage Threads.",
        _ => $"Discord refused it (code {refused.Code}). If that happens again, tell whoever runs the bot.",
    };
}
