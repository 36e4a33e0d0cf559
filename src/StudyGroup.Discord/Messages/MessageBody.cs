using System.Text.Json.Serialization;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Messages;

/// <summary>
/// A message to be sent: at least a content, an embed or a file. Lengths are counted in Unicode code points.
/// See https://docs.discord.com/developers/resources/message#create-message.
/// </summary>
public sealed record MessageBody
{
    /// <summary>Markdown, at most 2,000 characters. Only mentions in the content ping.</summary>
    public string Content { get; init; } = "";

    /// <summary>At most 10, whose texts together have at most 6,000 characters.</summary>
    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    /// <summary>At most 5 rows of at most 5 buttons.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>At most <see cref="MessageFile.Most"/>, with at most <see cref="MessageFile.MostBytes"/> together. An edit takes away those that were there.</summary>
    public IReadOnlyList<MessageFile> Files { get; init; } = [];

    /// <summary>
    /// Whether links in the content get no preview of their page. Discord then hides embeds as well, so this is for messages without any.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SuppressPreviews { get; init; }

    /// <summary>Of an edit: whether it changes the buttons alone, and leaves the rest of the message as it is.</summary>
    public bool IsButtonsOnly { get; init; }

    /// <summary>The roles that the content's mentions may ping, at most 100. Nothing else ever pings: <c>allowed_mentions</c> is always sent.</summary>
    public IReadOnlyList<Snowflake> PingedRoles { get; init; } = [];

    /// <summary>The users that the content's mentions may ping, at most 100.</summary>
    public IReadOnlyList<Snowflake> PingedUsers { get; init; } = [];
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

    /// <summary>At most 2,048 characters; no Markdown.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The bar's colour, 0 to 0xFFFFFF, or null for Discord's own.</summary>
    public int? Color { get; init; }
}

/// <summary>A field of an embed.</summary>
/// <param name="Name">1 to 256 characters.</param>
/// <param name="Value">Markdown, 1 to 1,024 characters.</param>
/// <param name="Inline">Whether it may stand beside others.</param>
public sealed record EmbedField(string Name, string Value, bool Inline);

/// <summary>A button. See https://docs.discord.com/developers/components/reference#button.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Label">1 to 80 characters.</param>
/// <param name="CustomId">1 to 100 characters, unique in the message; null on a link.</param>
/// <param name="Url">Where a link leads, at most 512 characters; null on others.</param>
/// <param name="Disabled">Whether it cannot be pressed.</param>
public sealed record Button(ButtonStyle Style, string Label, string? CustomId, string? Url = null, bool Disabled = false);

/// <summary>How a button looks. See https://docs.discord.com/developers/components/reference#button-button-styles.</summary>
public enum ButtonStyle
{
    /// <summary>The main thing to do.</summary>
    Primary = 1,

    /// <summary>Something else to do.</summary>
    Secondary = 2,

    /// <summary>Something that makes or confirms.</summary>
    Success = 3,

    /// <summary>Something that destroys.</summary>
    Danger = 4,

    /// <summary>Leads to a page.</summary>
    Link = 5,
}
