using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

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
}
