using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>What a member sees, as a document without Discord's markup or limits.</summary>
public sealed record Card
{
    /// <summary>The heading. Without heading and fields the card is plain lines.</summary>
    public Line? Title { get; init; }

    /// <summary>The text, line by line.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>Sections with their own headings.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>A small last line.</summary>
    public string? Footer { get; init; }

    /// <summary>The select menus above the buttons. Each takes the place of five buttons; at most five.</summary>
    public ImmutableArray<SelectMenu> Selects { get; init; } = [];

    /// <summary>The buttons below: five to a row, at most 25.</summary>
    public ImmutableArray<Button> Buttons { get; init; } = [];

    /// <summary>The attached files. A card without files that replaces one with files removes them.</summary>
    public ImmutableArray<FileToSend> Files { get; init; } = [];

    /// <summary>Its tone, which decides the color.</summary>
    public Tone Tone { get; init; }

    /// <summary>The role that it pings, or null.</summary>
    public RoleId? Pings { get; init; }

    /// <summary>The people that it pings.</summary>
    public ImmutableArray<MemberId> PingsPeople { get; init; } = [];

    /// <summary>What the message is about, if everyone sees it and it's kept up to date; null if it stays as sent.</summary>
    public ILiveContent? Live { get; init; }

    /// <summary>Whether an edit changes only the select menus and buttons and leaves the rest of the message alone.</summary>
    public bool IsButtonsOnly { get; init; }

    /// <summary>A card with a single line.</summary>
    public static implicit operator Card(Line line) => new() { Lines = [line] };
}

/// <summary>Lines under a heading.</summary>
/// <param name="Inline">Whether it may be shown next to others.</param>
public sealed record Field(string Name, ImmutableArray<Line> Lines, bool Inline = false);

/// <summary>A button.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Disabled">Whether it's grayed out.</param>
public sealed record Button(string Label, ActionId Action, ButtonStyle Style = ButtonStyle.Secondary, bool Disabled = false);

/// <summary>
/// What a button or form does, and to what. It travels through Discord and may come back forged: nothing in it is trusted. At most 90 ASCII
/// letters, digits, "." and "-" in total.
/// </summary>
/// <param name="Arguments">What it applies to.</param>
public sealed record ActionId(string Name, params ImmutableArray<string> Arguments)
{
    /// <summary>The argument at an index, or "" if there is none.</summary>
    public string this[int index] => index < Arguments.Length ? Arguments[index] : "";

    /// <summary>Whether name and arguments are the same.</summary>
    public bool Equals(ActionId? other) => other is not null && Name == other.Name && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Arguments.Length);
}

/// <summary>The style of a button.</summary>
public enum ButtonStyle
{
    /// <summary>One of several.</summary>
    Secondary,

    /// <summary>The main thing to do.</summary>
    Primary,

    /// <summary>Something destructive.</summary>
    Danger,
}

/// <summary>The tone of a card.</summary>
public enum Tone
{
    /// <summary>Ordinary.</summary>
    Plain,

    /// <summary>Something is coming up.</summary>
    Soon,

    /// <summary>Something is over or no longer valid.</summary>
    Quiet,

    /// <summary>Something needs attention.</summary>
    Warning,
}
