using Microsoft.Extensions.Configuration;

namespace StudyGroup.Bot.Health;

/// <summary>Says whether another process of the bot is well, by the file that it renews.</summary>
internal static class HealthCheck
{
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(60);

    /// <summary>What is wrong, in a sentence; null where all is well.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="now">The system's time, as the file's.</param>
    public static string? Problem(IConfiguration configuration, DateTimeOffset now)
    {
        if (configuration["Health:File"]?.Trim() is not { Length: > 0 } file)
            return "Set Health:File (environment variable Health__File) to the same file for the bot and for this check.";
        if (!File.Exists(file)) return $"The bot is not connected to Discord: it has not written {file} yet.";
        var age = now - File.GetLastWriteTimeUtc(file);
        return age < Oldest ? null : $"The bot is not connected to Discord: it last was {age.TotalSeconds:0} s ago.";
    }
}
