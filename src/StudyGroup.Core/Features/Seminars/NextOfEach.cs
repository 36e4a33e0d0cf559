using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>The next seminar of each of a server's groups, where a channel doesn't say which group is meant.</summary>
internal static class NextOfEach
{
    /// <summary>The card: a field for each group.</summary>
    /// <param name="groups">The groups, at most 25.</param>
    public static Card Of(IEnumerable<Group> groups, Instant now) => new()
    {
        Title = $"Next in each group",
        Tone = Tone.Soon,
        Fields = [.. groups.Select(group => new Field(group.DisplayName, Lines(group, now)))],
        Footer = "Use this in a group's channel to see more",
    };

    private static ImmutableArray<Line> Lines(Group group, Instant now)
    {
        var next = Schedule.Next(group, now);
        Line?[] lines =
        [
            next is null ? $"Nothing is planned." : (Line)$"{SeminarWords.Called(next)} · {SeminarWords.When(group, next)}",
            next is not null && SeminarWords.Presenters(next) is { } presenters
                ? (Line)$"{SeminarWords.PresentersHeading(next)}: {presenters}"
                : null,
            group.Settings.Channel is { } channel ? (Line)$"In {channel}" : null,
        ];
        return [.. lines.OfType<Line>()];
    }
}
