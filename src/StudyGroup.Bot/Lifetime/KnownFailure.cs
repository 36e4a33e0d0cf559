using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Discord.Errors;
using StudyGroup.Web;

namespace StudyGroup.Bot.Lifetime;

/// <summary>
/// Failures that stop the bot and that whoever runs it can fix, such as a refused token or a full disk. They are reported in one sentence,
/// without a stack trace.
/// </summary>
public static class KnownFailure
{
    /// <summary>
    /// Whether a failure is a bug, which is logged with its stack trace where it happened: neither one of these nor the end of the work,
    /// nor an outage of the database, which has been logged already.
    /// </summary>
    public static bool IsBug(Exception problem) =>
        problem is not (OperationCanceledException or StorageUnavailableException or ShardLostException) && Sentence(problem) is null;

    /// <summary>The sentence, or null if the failure isn't one of these.</summary>
    public static string? Sentence(Exception problem) =>
        problem is SettingsException or StorageException or DiscordFatalException or ListeningException ? problem.Message : null;
}
