using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>What stays of a seminar: something written down, or where it can be read or watched, or both.</summary>
/// <param name="Text">What it says, or what the link is called; not null where there is no link.</param>
/// <param name="Url">Where it is: an absolute http or https address of at most <see cref="SlideDeck.LongestUrl"/> characters.</param>
/// <param name="By">Who added it; null where the bot did, following a README.</param>
/// <param name="At">When.</param>
public sealed record Note(string? Text, string? Url, MemberId? By, Instant At)
{
    /// <summary>The longest text, in code points.</summary>
    public const int LongestText = 1_000;

    /// <summary>The most notes of one seminar.</summary>
    public const int Most = 20;
}
