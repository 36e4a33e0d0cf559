using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A draft's id; no two drafts of any group have the same.</summary>
/// <param name="Value">1 and up.</param>
public readonly record struct DraftId(long Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id that a button's argument names, or null.</summary>
    public static DraftId? Read(string argument) =>
        long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new DraftId(id) : null;
}

/// <summary>
/// What somebody began and has yet to confirm or to choose. It is kept over restarts, and forgotten after a week; what nobody began but the bot proposes
/// stays until it is answered or replaced.
/// </summary>
public sealed record Draft
{
    /// <summary>How long a draft that somebody began is kept.</summary>
    public static readonly Duration Lasts = Duration.FromDays(7);

    /// <summary>How many drafts of one member are kept in a group; one more takes the place of the oldest.</summary>
    public const int MostOfMember = 50;

    /// <summary>The most characters of all inputs together.</summary>
    public const int MostCharacters = 1_100_000;

    /// <summary>Said where a draft is not there any more.</summary>
    public static Refusal Gone { get; } = new($"That was answered already, replaced by something newer, or left for more than a week. To begin anew, use the command again.");

    /// <summary>The id.</summary>
    public required DraftId Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Who began it; null where nobody did.</summary>
    public MemberId? By { get; init; }

    /// <summary>When it was begun.</summary>
    public required Instant At { get; init; }

    /// <summary>What it is a draft of.</summary>
    public required string Kind { get; init; }

    /// <summary>What was given with it: never a file.</summary>
    public required Options Inputs { get; init; }
}
