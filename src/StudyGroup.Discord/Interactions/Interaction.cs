using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Something that a person did and that wants an answer within 3 s.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object.
/// </summary>
public abstract record Interaction
{
    /// <summary>The interaction's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The application that was asked.</summary>
    public required Snowflake ApplicationId { get; init; }

    /// <summary>What entitles to answer: for 3 s the first time, for 15 min afterwards.</summary>
    public required InteractionToken Token { get; init; }

    /// <summary>The server, or null in a direct message.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The channel or thread.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Who did it.</summary>
    public required Invoker Invoker { get; init; }

    /// <summary>When its frame arrived: a timestamp of the wire's clock (<see cref="TimeProvider.GetTimestamp"/>).</summary>
    public required long ReceivedAt { get; init; }

    /// <summary>
    /// Whether its 3 s may be over already: it was replayed when a lost connection came back, or arrived 2 s later than others do. Whoever did it
    /// may have been told that nothing happened, so defer first, and act only once Discord has taken that.
    /// </summary>
    public bool MayBeLate { get; init; }
}

/// <summary>A secret that answers an interaction. It does not show in logs.</summary>
/// <param name="Value">The token.</param>
public readonly record struct InteractionToken(string Value)
{
    /// <summary>Hides the token.</summary>
    public override string ToString() => "(hidden)";
}

/// <summary>The person behind an interaction.</summary>
/// <param name="Id">The user.</param>
/// <param name="Name">As the server shows them: nickname, else display name, else user name.</param>
/// <param name="Permissions">What they may do in the interaction's channel; none in a direct message.</param>
/// <param name="Roles">Their roles in the server.</param>
public sealed record Invoker(Snowflake Id, string Name, Permissions Permissions, IReadOnlyList<Snowflake> Roles);

/// <summary>A slash command was sent, or is being typed.</summary>
public abstract record CommandInteractionBase : Interaction
{
    /// <summary>The command's words: "next-seminar", or "manage" and "settings".</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The options that were given, by name. While typing some may be missing or unfinished.</summary>
    public required IReadOnlyDictionary<string, OptionValue> Options { get; init; }
}

/// <summary>A slash command was sent.</summary>
public sealed record CommandInteraction : CommandInteractionBase
{
    /// <summary>What the people that options name are called, in the server where it says so.</summary>
    public IReadOnlyDictionary<Snowflake, string> People { get; init; } = new Dictionary<Snowflake, string>();

    /// <summary>The roles that options name.</summary>
    public IReadOnlyDictionary<Snowflake, ResolvedRole> Roles { get; init; } = new Dictionary<Snowflake, ResolvedRole>();

    /// <summary>The channels that options name.</summary>
    public IReadOnlyDictionary<Snowflake, ResolvedChannel> Channels { get; init; } = new Dictionary<Snowflake, ResolvedChannel>();

    /// <summary>The files that options hold.</summary>
    public IReadOnlyDictionary<Snowflake, ResolvedFile> Files { get; init; } = new Dictionary<Snowflake, ResolvedFile>();
}

/// <summary>A slash command is being typed and one option asks for suggestions.</summary>
public sealed record AutocompleteInteraction : CommandInteractionBase
{
    /// <summary>The name of the option that has the focus.</summary>
    public required string Focused { get; init; }
}

/// <summary>A component of a message was used.</summary>
public sealed record ComponentInteraction : Interaction
{
    /// <summary>The component's custom id, 1 to 100 characters. Anyone may send any: check it.</summary>
    public required string CustomId { get; init; }

    /// <summary>The message that holds the component.</summary>
    public required Snowflake MessageId { get; init; }
}

/// <summary>A modal was sent.</summary>
public sealed record ModalInteraction : Interaction
{
    /// <summary>The modal's custom id, 1 to 100 characters. Anyone may send any: check it.</summary>
    public required string CustomId { get; init; }

    /// <summary>What was typed, by the text inputs' custom ids.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>The message whose component opened the modal, or null where a command did.</summary>
    public Snowflake? MessageId { get; init; }
}

/// <summary>A role that an option names.</summary>
/// <param name="Id">The role.</param>
/// <param name="Mentionable">Whether everyone may ping it.</param>
public sealed record ResolvedRole(Snowflake Id, bool Mentionable);

/// <summary>A channel that an option names.</summary>
/// <param name="Id">The channel.</param>
/// <param name="Access">What the bot may do in it, where Discord says so.</param>
/// <param name="Guild">The server that it is in, where Discord says so.</param>
public sealed record ResolvedChannel(Snowflake Id, ChannelAccess? Access, Snowflake? Guild = null);

/// <summary>A file that an option holds. See https://docs.discord.com/developers/resources/message#attachment-object.</summary>
/// <param name="Id">The attachment.</param>
/// <param name="Name">Its name, as somebody gave it.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Url">Where it can be fetched for some hours: an http or https address.</param>
/// <param name="ContentType">Its media type, where Discord knows one.</param>
public sealed record ResolvedFile(Snowflake Id, string Name, long Size, Uri Url, string? ContentType);
