using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;
using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot;

/// <summary>Failures after which the bot cannot go on, and which whoever runs it can mend: they are told in a sentence, without a stack trace.</summary>
public static class KnownFailure
{
    /// <summary>The sentence, or null where the failure is none of these.</summary>
    public static string? Sentence(Exception problem) =>
        problem is SettingsException or StorageException or DiscordFatalException ? problem.Message : null;
}
