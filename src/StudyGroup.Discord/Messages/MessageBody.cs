using System.Text.Json.Serialization;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Messages;

/// <summary>
/// A message to send, with at least a content, an embed or a file. Lengths are in Unicode code points.
/// See https://docs.discord.com/developers/resources/message#create-message.
/// </summary>
public sealed record MessageBody
{
    /// <summary>Markdown, at most 2,000 characters. Only mentions in here can ping.</summary>
    public string Content { get; init; } = "";

    /// <summary>At most 10, with at most 6,000 characters in total.</summary>
    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    /// <summary>The select menus above the buttons, each in a row of its own; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IReadOnlyList<SelectMenu>? Selects { get; init; }

    /// <summary>At most 5 rows, together with the select menus, of at most 5 buttons.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>
    /// At most <see cref="MessageFile.MaxCount"/>, with at most <see cref="MessageFile.MaxTotalBytes"/> in total. An edit removes earlier
    /// files.
    /// </summary>
    public IReadOnlyList<MessageFile> Files { get; init; } = [];

    /// <summary>
    /// Whether links in the content get no preview. Discord then hides embeds, too, so this is only for messages without any.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SuppressPreviews { get; init; }

    /// <summary>For edits: replaces only the select menus and buttons and leaves the rest of the message alone.</summary>
    public bool IsButtonsOnly { get; init; }

    /// <summary>
    /// The roles that mentions in the content ping, at most 100. Nothing unlisted ever pings, because <c>allowed_mentions</c> is always
    /// sent.
    /// </summary>
    public IReadOnlyList<Snowflake> PingedRoles { get; init; } = [];

    /// <summary>The users that mentions in the content ping, at most 100.</summary>
    public IReadOnlyList<Snowflake> PingedUsers { get; init; } = [];

    /// <summary>
    /// For new messages: the message in the same channel that this one replies to, or null. If it no longer exists, Discord posts this one
    /// without it. The author of the other message isn't pinged. Needs <see cref="Permissions.ReadMessageHistory"/>. See
    /// https://docs.discord.com/developers/resources/message#message-reference-structure.
    /// </summary>
    [JsonIgnore]
    public Snowflake? RepliesTo { get; init; }
}

/// <summary>A box in a message. See https://docs.discord.com/developers/resources/message#embed-object.</summary>
public sealed record Embed
{
    /// <summary>At most 256 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>Markdown, at most 4,096 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>At most 25.</summary>
    public IReadOnlyList<EmbedField> Fields { get; init; } = [];

    /// <summary>Plain text, at most 2,048 characters.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The color of the bar, 0 to 0xFFFFFF, or null for Discord's default.</summary>
    public int? Color { get; init; }
}

/// <summary>A name and a value in an embed.</summary>
/// <param name="Name">1 to 256 characters.</param>
/// <param name="Value">Markdown, 1 to 1,024 characters.</param>
/// <param name="Inline">Whether it may be placed next to other fields.</param>
public sealed record EmbedField(string Name, string Value, bool Inline);

/// <summary>A button. See https://docs.discord.com/developers/components/reference#button.</summary>
/// <param name="Label">1 to 80 characters.</param>
/// <param name="CustomId">1 to 100 characters, unique in the message; null for links.</param>
/// <param name="Url">Where a link leads, at most 512 characters; null for other styles.</param>
public sealed record Button(ButtonStyle Style, string Label, string? CustomId, string? Url = null, bool Disabled = false);

/// <summary>How a button looks. See https://docs.discord.com/developers/components/reference#button-button-styles.</summary>
public enum ButtonStyle
{
    /// <summary>The main action.</summary>
    Primary = 1,

    /// <summary>Another action.</summary>
    Secondary = 2,

    /// <summary>Creates or confirms something.</summary>
    Success = 3,

    /// <summary>Destroys something.</summary>
    Danger = 4,

    /// <summary>Opens a web page.</summary>
    Link = 5,
}
