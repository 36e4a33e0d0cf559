using Microsoft.Extensions.Configuration;

namespace StudyGroup.Bot.Health;

/// <summary>Checks whether the bot in another process is healthy, by the age of its health file.</summary>
internal static class HealthCheck
{
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(60);

    /// <summary>What's wrong, in a sentence; null if all is well.</summary>
    /// <param name="now">The system's time, which is also the file's.</param>
    public static string? Problem(IConfiguration configuration, DateTimeOffset now)
    {
        if (configuration["Health:File"]?.Trim() is not { Length: > 0 } file)
            return "Set Health:File (environment variable Health__File) to the same file for the bot and for this check.";
        if (!File.Exists(file)) return $"The bot isn't connected to Discord: it hasn't written {file} yet.";
        var age = now - File.GetLastWriteTimeUtc(file);
        return age < Oldest ? null : $"The bot isn't connected to Discord: it last was {age.TotalSeconds:0} s ago.";
    }
}
