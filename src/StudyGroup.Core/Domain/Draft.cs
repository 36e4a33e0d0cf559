using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A draft's id, unique across all groups.</summary>
/// <param name="Value">1 and up.</param>
public readonly record struct DraftId(long Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parses a button's argument; null if it isn't an id.</summary>
    public static DraftId? Read(string argument) =>
        long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new DraftId(id) : null;
}

/// <summary>
/// Something that a member started and has yet to confirm or choose. It survives restarts and is deleted after a week. A draft without a
/// member is the bot's own proposal and stays until it's answered or replaced.
/// </summary>
public sealed record Draft
{
    /// <summary>How long a member's draft is kept.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(7);

    /// <summary>The maximum number of drafts per member and group. One more replaces the oldest.</summary>
    public const int MaxPerMember = 50;

    /// <summary>The maximum length of all inputs together, in characters.</summary>
    public const int MaxCharacters = 1_100_000;

    /// <summary>The answer if a draft no longer exists.</summary>
    public static Refusal Gone { get; } = new(
        $"That's been answered or replaced, or it's more than a week old. To start over, use the command again.");

    /// <summary>The id.</summary>
    public required DraftId Id { get; init; }

    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Who started it; null if the bot did.</summary>
    public MemberId? By { get; init; }

    /// <summary>When it was started.</summary>
    public required Instant At { get; init; }

    /// <summary>What it's a draft of, such as a planner's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>What was given with it: never a file.</summary>
    public required Options Inputs { get; init; }
}
