using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>
/// A command for servers (context GUILD, installed to a guild).
/// See https://docs.discord.com/developers/interactions/application-commands#application-command-object.
/// </summary>
/// <param name="Name">1 to 32 lowercase letters, digits, "-" or "_"; in the menu of messages any 1 to 32 characters.</param>
/// <param name="Description">1 to 100 characters; empty in the menu of messages.</param>
/// <param name="Options">At most 25, required ones first. Either all or none are subcommands.</param>
/// <param name="DefaultPermissions">Who can use it unless the server's admins change that; null for everyone.</param>
public sealed record ApplicationCommand(
    string Name, string Description, IReadOnlyList<CommandOption> Options, Permissions? DefaultPermissions = null)
{
    /// <summary>Whether it's in the menu of messages; otherwise it's a slash command.</summary>
    public bool IsForMessages { get; init; }

    /// <summary>Its type.</summary>
    internal int Type => IsForMessages ? MessageMenu : ChatInput;

    /// <summary>The type of slash commands.</summary>
    internal const int ChatInput = 1;

    /// <summary>The type of commands in the menu of messages.</summary>
    internal const int MessageMenu = 3;
}

/// <summary>
/// An option or a subcommand. See
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure.
/// </summary>
public sealed record CommandOption
{
    /// <summary>What kind of value it takes.</summary>
    public required CommandOptionType Type { get; init; }

    /// <summary>1 to 32 lowercase letters, digits, "-" or "_".</summary>
    public required string Name { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the bot suggests values. Can't be combined with <see cref="Choices"/>.</summary>
    public bool Autocomplete { get; init; }

    /// <summary>The allowed values, at most 25; empty for any value.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>For a subcommand: its options.</summary>
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>For a string: its maximum length, 1 to 6,000 characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>For an integer: the lowest value.</summary>
    public long? MinValue { get; init; }

    /// <summary>For an integer: the highest value.</summary>
    public long? MaxValue { get; init; }

    /// <summary>
    /// For a channel: the allowed types; empty for any.
    /// See https://docs.discord.com/developers/resources/channel#channel-object-channel-types.
    /// </summary>
    public IReadOnlyList<int> ChannelTypes { get; init; } = [];
}

/// <summary>
/// What an option takes. See
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type.
/// </summary>
public enum CommandOptionType
{
    /// <summary>A subcommand.</summary>
    SubCommand = 1,

    /// <summary>Several subcommands with a word in common.</summary>
    SubCommandGroup = 2,

    /// <summary>Text.</summary>
    String = 3,

    /// <summary>An integer within ±(2^53 − 1).</summary>
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
