using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A note about a seminar: a text, a link, or both.</summary>
/// <param name="Text">The text, or the link's title. Not null unless there's a link.</param>
/// <param name="Url">An absolute http or https address of at most <see cref="SlideDeck.MaxUrlLength"/> characters.</param>
/// <param name="By">Who added it; null if the bot did, from a README.</param>
public sealed record Note(string? Text, string? Url, MemberId? By, Instant At)
{
    /// <summary>The maximum length of a text, in code points.</summary>
    public const int MaxTextLength = 1_000;

    /// <summary>The maximum number of notes per seminar.</summary>
    public const int MaxPerSeminar = 20;
}
