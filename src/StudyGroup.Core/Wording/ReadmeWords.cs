using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>Describes the README that a group follows.</summary>
internal static class ReadmeWords
{
    /// <summary>"example.org/README.md, every 6 hours, proposed in #organizers".</summary>
    public static Line Say(FollowedReadme readme) =>
        $"{readme.Link(Address(readme.Url))}{(readme.Series is { } series ? $" (“{series}”)" : "")}, {Every(readme.Every)}, "
            + $"{(readme.AppliesItself ? "applied and announced in" : "proposed in")} {readme.Channel}";

    /// <summary>"example.org/README.md", as a link.</summary>
    public static Line Link(FollowedReadme readme) => $"{readme.Link(Address(readme.Url))}";

    /// <summary>"every 6 hours", "every day".</summary>
    public static string Every(Duration every)
    {
        var (count, unit) = LeadTimes.InUnits(every);
        var word = unit switch { 'd' => "day", 'h' => "hour", _ => "minute" };
        return count == 1 ? $"every {word}" : $"every {count} {word}s";
    }

    private static string Address(Uri url) => Texts.Cut(url.Host + url.AbsolutePath, 60);
}
