using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>The id of a recorded change, unique across all groups. Later changes have greater ids.</summary>
/// <param name="Value">1 and up.</param>
public readonly record struct ChangeId(long Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parses a button's argument; null if it isn't an id.</summary>
    public static ChangeId? Read(string argument) =>
        long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new ChangeId(id) : null;
}

/// <summary>A recorded change of a group: what it was before and after.</summary>
public sealed record Change
{
    /// <summary>How long a change is kept, including anything it removed.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(30);

    /// <summary>The id, assigned when it's stored.</summary>
    public ChangeId Id { get; init; }

    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Who changed it; null if the bot did, following a README.</summary>
    public MemberId? By { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>What changed; never empty.</summary>
    public required ImmutableArray<Part> Parts { get; init; }

    /// <summary>The reason given for the channel to read, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The change that this one undid, or null.</summary>
    public ChangeId? Undoes { get; init; }
}

/// <summary>A part of a group that changed, before and after.</summary>
public abstract record Part
{
    private Part()
    {
    }

    /// <summary>The settings.</summary>
    /// <param name="Before">The settings before.</param>
    /// <param name="After">The settings after.</param>
    public sealed record OfSettings(GroupSettings Before, GroupSettings After) : Part;

    /// <summary>The season: it was finished, or opened again.</summary>
    /// <param name="Before">The season before.</param>
    /// <param name="After">The season after.</param>
    public sealed record OfSeason(SeasonStart Before, SeasonStart After) : Part
    {
        /// <summary>Whether it was finished; otherwise it was opened again.</summary>
        public bool IsFinished => After.Number > Before.Number;
    }

    /// <summary>A seminar.</summary>
    /// <param name="Before">Null if it was added.</param>
    /// <param name="After">Null if it was removed.</param>
    public sealed record OfSeminar(Seminar? Before, Seminar? After) : Part
    {
        /// <summary>The seminar's id.</summary>
        public SeminarId Id => (After ?? Before)!.Id;
    }

    /// <summary>A break.</summary>
    /// <param name="Before">Null if it was added.</param>
    /// <param name="After">Null if it was removed.</param>
    public sealed record OfBreak(Break? Before, Break? After) : Part
    {
        /// <summary>The break's id.</summary>
        public BreakId Id => (After ?? Before)!.Id;
    }
}
