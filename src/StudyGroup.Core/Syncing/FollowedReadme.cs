using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Syncing;

/// <summary>A README on the web that a group follows.</summary>
/// <param name="Url">Where it stands: an https address of at most 500 characters.</param>
/// <param name="Every">How often it is looked at: <see cref="Shortest"/> to <see cref="Longest"/>, in whole minutes.</param>
/// <param name="Channel">Where its changes are proposed, or told of.</param>
/// <param name="AppliesItself">Whether changes that are clear are applied without asking.</param>
public sealed record FollowedReadme(Uri Url, Duration Every, ChannelId Channel, bool AppliesItself)
{
    /// <summary>How often it is looked at where nothing was said.</summary>
    public static readonly Duration Usually = Duration.FromHours(6);

    /// <summary>The shortest time between two looks.</summary>
    public static readonly Duration Shortest = Duration.FromMinutes(15);

    /// <summary>The longest time between two looks.</summary>
    public static readonly Duration Longest = Duration.FromDays(7);

    /// <summary>The link to it.</summary>
    public Span.Link Link(string label) => new(label, Url.AbsoluteUri);

    /// <summary>Reads how often it is to be looked at: "6h", "12 hours", "every day". Refused is what is not between <see cref="Shortest"/> and <see cref="Longest"/>.</summary>
    internal static Outcome<Period> ReadEvery(string typed)
    {
        var tidy = Typed.Tidy(typed);
        var span = tidy.StartsWith("every ", StringComparison.OrdinalIgnoreCase) ? tidy[6..] : tidy;
        var read = SpanReader.Read(span) is { Refusal: null, Value: var said } ? said : SpanReader.Read($"1 {span}") is { Refusal: null, Value: var one } ? one : null;
        return read is { Years: 0, Months: 0 } && read.ToDuration() >= Shortest && read.ToDuration() <= Longest
            ? read
            : new Refusal($"“{Texts.Cut(tidy, 40)}” is not a length of time between 15 minutes and 7 days; write it as in “30 minutes”, “6 hours” or “1 day”.");
    }
}
