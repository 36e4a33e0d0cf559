using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A message at one moment. See https://docs.discord.com/developers/resources/message#message-object.</summary>
public sealed record Message
{
    internal const int SuppressEmbeds = 1 << 2;
    internal const int HasThread = 1 << 5;
    internal const int Ephemeral = 1 << 6;
    internal const int Loading = 1 << 7;
    internal static readonly JsonElement Nothing = JsonElement.Parse("[]");

    /// <summary>Its id.</summary>
    public required ulong Id { get; init; }

    /// <summary>Where it was posted.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Who posted it.</summary>
    public required Person Author { get; init; }

    /// <summary>When it was posted, by the world's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was last edited, or null.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The content as sent, in raw Markdown.</summary>
    public string Content { get; init; } = "";

    /// <summary>An array of embed objects.</summary>
    public JsonElement Embeds { get; init; } = Nothing;

    /// <summary>An array of action rows.</summary>
    public JsonElement Components { get; init; } = Nothing;

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>When it was pinned to its channel; null if it isn't.</summary>
    public DateTimeOffset? PinnedAt { get; init; }

    /// <summary>Whether it is pinned to its channel.</summary>
    public bool IsPinned => PinnedAt is not null;

    /// <summary>For Discord's own notice that a message was pinned: that message's id. Null for what people and bots write.</summary>
    public ulong? TellsOfPin { get; init; }

    /// <summary>For Discord's own notice that a thread was started: that thread's id. The content is the thread's name.</summary>
    public ulong? TellsOfThread { get; init; }

    /// <summary>For a reply: the id of the message in the same channel that it replies to, which may be gone by now.</summary>
    public ulong? RepliesTo { get; init; }

    /// <summary>The message flags.</summary>
    public int Flags { get; init; }

    /// <summary>The roles that were pinged when it was posted.</summary>
    public IReadOnlyList<Role> PingedRoles { get; init; } = [];

    /// <summary>The people who were pinged by name when it was posted.</summary>
    public IReadOnlyList<Person> PingedPeople { get; init; } = [];

    /// <summary>Whether it pinged everyone.</summary>
    public bool PingsEveryone { get; init; }

    /// <summary>The only person who sees it; null if everybody does.</summary>
    public Person? OnlyFor { get; init; }

    /// <summary>Whether it is a placeholder for an answer that is still to come ("thinking …").</summary>
    public bool IsThinking => (Flags & Loading) != 0;

    /// <summary>The links that Discord previews.</summary>
    public IReadOnlyList<string> Previews => HidesEmbeds ? [] : MessageText.PreviewedLinks(Content);

    /// <summary>All visible text, without the buttons.</summary>
    public string Text => MessageText.Of(this);

    /// <summary>
    /// The text as a person's client shows it. A mention reads "@Name" in the content, whose mentions come with the message; in an
    /// embed only if the client has seen that person in the channel. Otherwise it shows the id.
    /// </summary>
    public string ReadBy(Person reader) => MentionReading.Of(this, reader);

    /// <summary>Its buttons in order.</summary>
    public IReadOnlyList<MessageButton> Buttons => MessageButton.Of(Components);

    /// <summary>Its select menus in order.</summary>
    public IReadOnlyList<SelectMenu> Selects => SelectMenu.Of(Components);

    /// <summary>Whether its embeds and link previews are hidden.</summary>
    internal bool HidesEmbeds => (Flags & SuppressEmbeds) != 0;

    internal string? Nonce { get; init; }

    internal InteractionOrigin? Origin { get; init; }

    /// <summary>Whether it answers an interaction; otherwise the author posted it unprompted.</summary>
    public bool IsAnswer => Origin is not null;

    internal bool IsVisibleTo(Person? viewer) => OnlyFor is null || OnlyFor.Id == viewer?.Id;
}

/// <summary>The interaction that a message answers.</summary>
internal sealed record InteractionOrigin(ulong Id, int Type, User User, ulong? InteractedMessage, CommandUse? Command);
