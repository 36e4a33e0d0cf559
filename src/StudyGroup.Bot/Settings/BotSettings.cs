using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Core.Domain;
using StudyGroup.Web;

namespace StudyGroup.Bot.Settings;

/// <summary>All settings, checked.</summary>
/// <param name="Token">Discord's token for the bot. Never logged.</param>
/// <param name="ApiBaseUrl">The base URL of the HTTP API, with its version and without a slash at the end.</param>
/// <param name="GuildId">The only server to register commands in; null for all servers.</param>
/// <param name="SeedFile">A Markdown file with the schedule of new groups; null to start empty.</param>
/// <param name="HealthFile">The file whose time shows that the bot is healthy; null for none.</param>
internal sealed record BotSettings(
    string Token, Uri ApiBaseUrl, ulong? GuildId, string DatabasePath, string? SeedFile, GroupSettings NewGroup,
    BackupSettings Backups, string? HealthFile)
{
    /// <summary>The number of shards; null for as many as Discord recommends.</summary>
    public int? Shards { get; init; }

    /// <summary>Where the groups' pages are; null if nothing listens.</summary>
    public WebSettings? Web { get; init; }

    /// <summary>What is sent to an OpenTelemetry collector; null for nothing.</summary>
    public CollectorSettings? Collector { get; init; }

    /// <summary>The PostgreSQL database that's used in place of the file; null for the file.</summary>
    public PostgresConnection? Server { get; init; }

    /// <summary>Everything safe to log: neither the token nor a password.</summary>
    public override string ToString() => $"{ApiBaseUrl}, {Server?.ToString() ?? DatabasePath}";
}
