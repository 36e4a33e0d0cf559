using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Something a person did that needs an answer within 3 s.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding.
/// </summary>
public abstract record Interaction
{
    /// <summary>What all interactions have in common.</summary>
    public required InteractionHeader Header { get; init; }

    /// <summary>
    /// Whether the 3 s may already be over, because the interaction was replayed after a lost connection or arrived at least 2 s later than
    /// others do. The person may have been told that the bot didn't respond, so defer first, and act only once Discord has accepted that.
    /// </summary>
    public bool MayBeLate { get; init; }

    /// <inheritdoc cref="InteractionHeader.Id"/>
    public Snowflake Id => Header.Id;

    /// <inheritdoc cref="InteractionHeader.ApplicationId"/>
    public Snowflake ApplicationId => Header.ApplicationId;

    /// <inheritdoc cref="InteractionHeader.Token"/>
    public InteractionToken Token => Header.Token;

    /// <inheritdoc cref="InteractionHeader.GuildId"/>
    public Snowflake? GuildId => Header.GuildId;

    /// <inheritdoc cref="InteractionHeader.ChannelId"/>
    public Snowflake? ChannelId => Header.ChannelId;

    /// <inheritdoc cref="InteractionHeader.ParentId"/>
    public Snowflake? ParentId => Header.ParentId;

    /// <inheritdoc cref="InteractionHeader.Invoker"/>
    public Invoker Invoker => Header.Invoker;

    /// <inheritdoc cref="InteractionHeader.ReceivedAt"/>
    public long ReceivedAt => Header.ReceivedAt;
}

/// <summary>A slash command that was sent or is being typed.</summary>
public abstract record CommandInteractionBase : Interaction
{
    /// <summary>The command and its subcommands: "next-seminar", or "manage" and "settings".</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The options by name. While the command is being typed, some may be missing or unfinished.</summary>
    public required IReadOnlyDictionary<string, OptionValue> Options { get; init; }
}

/// <summary>A slash command was sent.</summary>
public sealed record CommandInteraction : CommandInteractionBase
{
    /// <summary>The names of people given as options, as the server shows them if possible.</summary>
    public IReadOnlyDictionary<Snowflake, string> People { get; init; } = new Dictionary<Snowflake, string>();

    /// <summary>The roles given as options.</summary>
    public IReadOnlyDictionary<Snowflake, ResolvedRole> Roles { get; init; } = new Dictionary<Snowflake, ResolvedRole>();

    /// <summary>The channels given as options.</summary>
    public IReadOnlyDictionary<Snowflake, ResolvedChannel> Channels { get; init; } = new Dictionary<Snowflake, ResolvedChannel>();

    /// <summary>The files given as options.</summary>
    public IReadOnlyDictionary<Snowflake, ResolvedFile> Files { get; init; } = new Dictionary<Snowflake, ResolvedFile>();
}

/// <summary>A command in the menu of a message was used.</summary>
public sealed record MessageCommandInteraction : Interaction
{
    /// <summary>The command's name.</summary>
    public required string Name { get; init; }

    /// <summary>The message.</summary>
    public required TargetMessage Message { get; init; }
}

/// <summary>A slash command is being typed, and Discord asks for suggestions for one of its options.</summary>
public sealed record AutocompleteInteraction : CommandInteractionBase
{
    /// <summary>The name of the option being typed.</summary>
    public required string Focused { get; init; }
}

/// <summary>A button was pressed, or something was chosen in a select menu.</summary>
public sealed record ComponentInteraction : Interaction
{
    /// <summary>The component's custom id, 1 to 100 characters. Don't trust it: people can send any id.</summary>
    public required string CustomId { get; init; }

    /// <summary>
    /// What was chosen in a select menu: the values of its options, or the ids of roles or channels, at most 25; null for a button. Don't
    /// trust it: people can send any values.
    /// </summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The chosen roles.</summary>
    public IReadOnlyDictionary<Snowflake, ResolvedRole> Roles { get; init; } = new Dictionary<Snowflake, ResolvedRole>();

    /// <summary>The chosen channels.</summary>
    public IReadOnlyDictionary<Snowflake, ResolvedChannel> Channels { get; init; } = new Dictionary<Snowflake, ResolvedChannel>();

    /// <summary>The message with the component.</summary>
    public required Snowflake MessageId { get; init; }
}

/// <summary>A modal was submitted.</summary>
public sealed record ModalInteraction : Interaction
{
    /// <summary>The modal's custom id, 1 to 100 characters. Don't trust it: people can send any id.</summary>
    public required string CustomId { get; init; }

    /// <summary>What was typed, by the custom ids of the inputs.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>The message whose component opened the modal, or null if a command did.</summary>
    public Snowflake? MessageId { get; init; }
}
