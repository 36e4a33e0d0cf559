using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A message as it stood at one moment. See https://docs.discord.com/developers/resources/message#message-object.</summary>
public sealed record Message
{
    internal const int SuppressEmbeds = 1 << 2;
    internal const int HasThread = 1 << 5;
    internal const int Ephemeral = 1 << 6;
    internal const int Loading = 1 << 7;
    internal static readonly JsonElement Nothing = JsonElement.Parse("[]");

    /// <summary>Its id.</summary>
    public required ulong Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Who posted it.</summary>
    public required Person Author { get; init; }

    /// <summary>When it was posted, by the world's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was last edited, or null.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The content as it was sent, raw Markdown.</summary>
    public string Content { get; init; } = "";

    /// <summary>An array of embed objects.</summary>
    public JsonElement Embeds { get; init; } = Nothing;

    /// <summary>An array of action rows.</summary>
    public JsonElement Components { get; init; } = Nothing;

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>When it was pinned to its channel; null where it is not.</summary>
    public DateTimeOffset? PinnedAt { get; init; }

    /// <summary>Whether it is pinned to its channel.</summary>
    public bool IsPinned => PinnedAt is not null;

    /// <summary>Of Discord's own notice that a message was pinned: that message's id; null of what people and bots say.</summary>
    public ulong? TellsOfPin { get; init; }

    /// <summary>Of Discord's own notice that a thread was started: that thread's id. The content is the thread's name.</summary>
    public ulong? TellsOfThread { get; init; }

    /// <summary>The message flags.</summary>
    public int Flags { get; init; }

    /// <summary>The roles whose members were notified when it was posted.</summary>
    public IReadOnlyList<Role> PingedRoles { get; init; } = [];

    /// <summary>The people who were notified by name when it was posted.</summary>
    public IReadOnlyList<Person> PingedPeople { get; init; } = [];

    /// <summary>Whether it notified everyone.</summary>
    public bool PingsEveryone { get; init; }

    /// <summary>Who alone sees it, or null where all do.</summary>
    public Person? OnlyFor { get; init; }

    /// <summary>Whether it stands for an answer that is yet to come ("thinking …").</summary>
    public bool IsThinking => (Flags & Loading) != 0;

    /// <summary>The links under which Discord shows a preview of their page.</summary>
    public IReadOnlyList<string> Previews => HidesEmbeds ? [] : MessageText.PreviewedLinks(Content);

    /// <summary>All that is visible as text, buttons apart.</summary>
    public string Text => MessageText.Of(this);

    /// <summary>
    /// The same as a person's client shows it: a mention is "@Name" where it is in the content, whose mentions come with the message, and in an
    /// embed only where the client has seen that person in the channel. Otherwise the digits stay.
    /// </summary>
    public string ReadBy(Person reader) => MentionReading.Of(this, reader);

    /// <summary>Its buttons in order.</summary>
    public IReadOnlyList<MessageButton> Buttons => MessageButton.Of(Components);

    /// <summary>Its select menus in order.</summary>
    public IReadOnlyList<SelectMenu> Selects => SelectMenu.Of(Components);

    /// <summary>Whether its embeds stay hidden: those that it came with, and previews of links.</summary>
    internal bool HidesEmbeds => (Flags & SuppressEmbeds) != 0;

    internal string? Nonce { get; init; }

    internal InteractionOrigin? Origin { get; init; }

    /// <summary>Whether it answers an interaction, and was not posted of the author's own accord.</summary>
    public bool IsAnswer => Origin is not null;

    internal bool IsVisibleTo(Person? viewer) => OnlyFor is null || OnlyFor.Id == viewer?.Id;
}

/// <summary>The interaction that a message answers.</summary>
internal sealed record InteractionOrigin(ulong Id, int Type, User User, ulong? InteractedMessage, CommandUse? Command);
