using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.DiscordPlaces;

/// <summary>What a seminar's event says.</summary>
/// <param name="Lines">Its description, before the <see cref="Marker"/>.</param>
/// <param name="Place">Where it is, as typed.</param>
public sealed record EventCard(
    SeminarId Seminar, string Name, ImmutableArray<Line> Lines, string Place, Instant Start, Instant End)
{
    private const string NoPlace = "To be announced";

    /// <summary>The events that a group should have now.</summary>
    /// <param name="posts">The group's posts, which may include the message about a seminar.</param>
    public static ImmutableArray<EventCard> AllFor(Group group, IReadOnlyList<Post> posts, Instant now) =>
        [.. group.Seminars.Where(s => EventRules.IsWanted(group, s, now)).Select(s => For(group, s, posts))];

    /// <summary>
    /// The last line of its description, by which a seminar's event is recognized, if it isn't known whether it was made. No other open
    /// event of the bot in the server has it: ids are never reused, and a seminar has one event at a time.
    /// </summary>
    /// <param name="group">Its group. Another group of the server may have a seminar with the same id.</param>
    public static string Marker(Group group, SeminarId seminar) => group.Ordinal == 0
        ? string.Create(CultureInfo.InvariantCulture, $"Kept up to date by Study Group (ref {seminar})")
        : string.Create(CultureInfo.InvariantCulture, $"Kept up to date by Study Group (ref {group.Ordinal}-{seminar})");

    private static EventCard For(Group group, Seminar seminar, IReadOnlyList<Post> posts)
    {
        var start = group.StartOf(seminar)!.Value;
        IEnumerable<Line?> lines =
        [
            $"{SeminarWords.Title(seminar)}",
            ReadingLines.InList(seminar) is { } readings ? (Line)$"Read: {readings}" : null,
            SeminarWords.Presenters(seminar) is { } presenters
                ? (Line)$"{SeminarWords.PresentersHeading(seminar)}: {presenters}"
                : null,
            SeminarMessage.Of(seminar, posts) is { Channel: { } channel, Message: { } message }
                ? (Line)$"{new Span.Message("Points, slides and who's coming", group.Server, channel, message)}"
                : null,
        ];
        return new EventCard(
            seminar.Id, seminar.Topic, [.. lines.OfType<Line>()], seminar.Place ?? group.Settings.Place ?? NoPlace, start,
            start + group.Settings.Length);
    }
}
