using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>The id of a recorded change; no two changes of any group have the same, and a later one has the greater.</summary>
/// <param name="Value">1 and up.</param>
public readonly record struct ChangeId(long Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id that a button's argument names, or null.</summary>
    public static ChangeId? Read(string argument) =>
        long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new ChangeId(id) : null;
}

/// <summary>Something that somebody changed in a group: what it was before and what it was after.</summary>
public sealed record Change
{
    /// <summary>How long a change is kept, and with it what was removed.</summary>
    public static readonly Duration Lasts = Duration.FromDays(30);

    /// <summary>The id, given when it is kept.</summary>
    public ChangeId Id { get; init; }

    /// <summary>Whose group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Who changed it; null where the bot did, following a README.</summary>
    public MemberId? By { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>What changed; never empty.</summary>
    public required ImmutableArray<Part> Parts { get; init; }

    /// <summary>Why, as whoever changed it said for the channel to read; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>The change that this one took back.</summary>
    public ChangeId? Undoes { get; init; }
}

/// <summary>A part of a group that changed, as it was and as it became.</summary>
public abstract record Part
{
    private Part()
    {
    }

    /// <summary>The settings.</summary>
    /// <param name="Before">As they were.</param>
    /// <param name="After">As they became.</param>
    public sealed record OfSettings(GroupSettings Before, GroupSettings After) : Part;

    /// <summary>A seminar.</summary>
    /// <param name="Before">As it was; null where there was none.</param>
    /// <param name="After">As it became; null where it was removed.</param>
    public sealed record OfSeminar(Seminar? Before, Seminar? After) : Part
    {
        /// <summary>The seminar's id.</summary>
        public SeminarId Id => (After ?? Before)!.Id;
    }

    /// <summary>A break.</summary>
    /// <param name="Before">As it was; null where there was none.</param>
    /// <param name="After">As it became; null where it was removed.</param>
    public sealed record OfBreak(Break? Before, Break? After) : Part
    {
        /// <summary>The break's id.</summary>
        public BreakId Id => (After ?? Before)!.Id;
    }
}
