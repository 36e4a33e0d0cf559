using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Settings;

/// <summary>All settings, checked.</summary>
/// <param name="Token">Discord's token for the bot. Never logged.</param>
/// <param name="ApiBaseUrl">The HTTP API, with its version and no slash at the end.</param>
/// <param name="GuildId">The one server in which commands are registered, or null for everywhere.</param>
/// <param name="DatabasePath">The database file.</param>
/// <param name="SeedFile">What new groups start with, as Markdown; null for nothing.</param>
/// <param name="NewGroup">How new groups are set.</param>
/// <param name="Backups">How the database is copied.</param>
/// <param name="HealthFile">The file whose time says that the bot is well; null for none.</param>
internal sealed record BotSettings(
    string Token, Uri ApiBaseUrl, ulong? GuildId, string DatabasePath, string? SeedFile, GroupSettings NewGroup,
    BackupSettings Backups, string? HealthFile)
{
    /// <summary>All but the token.</summary>
    public override string ToString() => $"{ApiBaseUrl}, {DatabasePath}";
}
