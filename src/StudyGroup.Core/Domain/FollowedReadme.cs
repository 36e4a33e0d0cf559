using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A README on the web that a group follows.</summary>
/// <param name="Url">An https address of at most 500 characters.</param>
/// <param name="Every">How often it's checked: <see cref="MinInterval"/> to <see cref="MaxInterval"/>, in whole minutes.</param>
/// <param name="Channel">Where its changes are proposed or announced.</param>
/// <param name="AppliesItself">Whether clear changes are applied without asking.</param>
public sealed record FollowedReadme(Uri Url, Duration Every, ChannelId Channel, bool AppliesItself)
{
    /// <summary>The maximum length of <see cref="Series"/>, in code points.</summary>
    public const int MaxSeriesLength = 100;

    /// <summary>How often it's checked by default.</summary>
    public static readonly Duration DefaultInterval = Duration.FromHours(6);

    /// <summary>The shortest time between two checks.</summary>
    public static readonly Duration MinInterval = Duration.FromMinutes(15);

    /// <summary>The longest time between two checks.</summary>
    public static readonly Duration MaxInterval = Duration.FromDays(7);

    /// <summary>Which of several series in it the group follows, by its heading or the start of it; null if it has only one.</summary>
    public string? Series { get; init; }

    /// <summary>The link to it.</summary>
    public Span.Link Link(string label) => new(label, Url.AbsoluteUri);
}
