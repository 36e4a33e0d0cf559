using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>What a member sees, as a document: no markup of Discord's is in it, and no limit of Discord's.</summary>
public sealed record Card
{
    /// <summary>The heading; without it (and without fields) the card is plain lines.</summary>
    public Line? Title { get; init; }

    /// <summary>What it says.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>What it says under headings of their own.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>A last, small line.</summary>
    public string? Footer { get; init; }

    /// <summary>The buttons below, five to a row, at most twenty-five.</summary>
    public ImmutableArray<Button> Buttons { get; init; } = [];

    /// <summary>The files that go with it. In the place of a card with files, one without has none.</summary>
    public ImmutableArray<FileToSend> Files { get; init; } = [];

    /// <summary>How it feels.</summary>
    public Tone Tone { get; init; }

    /// <summary>The role that it pings.</summary>
    public RoleId? Pings { get; init; }

    /// <summary>The person whom it pings.</summary>
    public MemberId? PingsPerson { get; init; }

    /// <summary>What its message tells of, where everyone sees it and it is kept up to date; null if it stays as it was sent.</summary>
    public ILiveContent? Live { get; init; }

    /// <summary>Whether only the buttons count, and an edit leaves the rest of the message as it is.</summary>
    public bool IsButtonsOnly { get; init; }

    /// <summary>A card that is one line.</summary>
    public static implicit operator Card(Line line) => new() { Lines = [line] };
}

/// <summary>Lines under a heading.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Beside">Whether it may stand beside others.</param>
public sealed record Field(string Name, ImmutableArray<Line> Lines, bool Beside = false);

/// <summary>A button.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Action">What it does.</param>
/// <param name="Weight">How it stands beside others.</param>
/// <param name="Disabled">Whether it cannot be pressed.</param>
public sealed record Button(string Label, ActionId Action, Weight Weight = Weight.Ordinary, bool Disabled = false);

/// <summary>
/// What a button or a form does, with what it is done to. It travels through Discord and comes back as anyone likes: nothing in it is
/// believed. All together at most 90 ASCII letters, digits, "." and "-".
/// </summary>
/// <param name="Name">Which action.</param>
/// <param name="Arguments">What it is done to.</param>
public sealed record ActionId(string Name, params ImmutableArray<string> Arguments)
{
    /// <summary>The argument at a place, or "" where there is none.</summary>
    public string this[int index] => index < Arguments.Length ? Arguments[index] : "";

    /// <summary>Whether it does the same to the same.</summary>
    public bool Equals(ActionId? other) => other is not null && Name == other.Name && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Arguments.Length);
}

/// <summary>How a button stands beside others.</summary>
public enum Weight
{
    /// <summary>As one of several.</summary>
    Ordinary,

    /// <summary>As the main thing to do.</summary>
    Main,

    /// <summary>As something that destroys.</summary>
    Dangerous,
}

/// <summary>How a card feels.</summary>
public enum Tone
{
    /// <summary>Ordinary.</summary>
    Plain,

    /// <summary>Something is near.</summary>
    Soon,

    /// <summary>Something is over, or struck.</summary>
    Quiet,

    /// <summary>Something wants attention.</summary>
    Warning,
}
