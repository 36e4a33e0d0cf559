using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>
/// A slash command as it is registered: for servers alone (context GUILD, installed to a guild).
/// See https://docs.discord.com/developers/interactions/application-commands#application-command-object.
/// </summary>
/// <param name="Name">1 to 32 lower-case letters, digits, "-" or "_".</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Options">At most 25, required ones first; either all subcommands or none.</param>
/// <param name="DefaultPermissions">Who sees it unless the server's admins say otherwise, or null for everyone.</param>
public sealed record ApplicationCommand(
    string Name, string Description, IReadOnlyList<CommandOption> Options, Permissions? DefaultPermissions = null);

/// <summary>An option or a subcommand. See https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure.</summary>
public sealed record CommandOption
{
    /// <summary>What it takes.</summary>
    public required CommandOptionType Type { get; init; }

    /// <summary>1 to 32 lower-case letters, digits, "-" or "_".</summary>
    public required string Name { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it may not be left out.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the bot suggests values; not with <see cref="Choices"/>.</summary>
    public bool Autocomplete { get; init; }

    /// <summary>The only values, at most 25; empty for any.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Of a subcommand: its options.</summary>
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>Of a string: its greatest length, 1 to 6,000 characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of an integer: its smallest value.</summary>
    public long? MinValue { get; init; }

    /// <summary>Of an integer: its greatest value.</summary>
    public long? MaxValue { get; init; }

    /// <summary>Of a channel: which types it may have; empty for any. See https://docs.discord.com/developers/resources/channel#channel-object-channel-types.</summary>
    public IReadOnlyList<int> ChannelTypes { get; init; } = [];
}

/// <summary>See https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type.</summary>
public enum CommandOptionType
{
    /// <summary>A subcommand.</summary>
    SubCommand = 1,

    /// <summary>Text.</summary>
    String = 3,

    /// <summary>A whole number within ±(2^53 − 1).</summary>
    Integer = 4,

    /// <summary>Yes or no.</summary>
    Boolean = 5,

    /// <summary>A user.</summary>
    User = 6,

    /// <summary>A channel.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A file.</summary>
    Attachment = 11,
}
