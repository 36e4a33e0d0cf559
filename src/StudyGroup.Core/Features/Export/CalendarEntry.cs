using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Export;

/// <summary>What a calendar shows of a seminar. Only a change of this counts as a changed event.</summary>
internal sealed record CalendarEntry
{
    /// <summary>When it starts, in <see cref="Zone"/>.</summary>
    public required LocalDateTime Start { get; init; }

    /// <summary>The tz database's id of the zone, or null for UTC.</summary>
    public required string? Zone { get; init; }

    public required Duration Length { get; init; }

    public required string Summary { get; init; }

    public required string? Place { get; init; }

    public required string? Description { get; init; }

    public required bool IsCancelled { get; init; }

    public required bool IsTentative { get; init; }

    /// <summary>A seminar's entry, or null if it has no date.</summary>
    public static CalendarEntry? Of(Group group, Seminar seminar)
    {
        if (seminar.Date.Known() is not { } on) return null;
        var (start, zone) = StartOf(group.Settings, on);
        return new CalendarEntry
        {
            Start = start,
            Zone = zone,
            Length = group.Settings.Length,
            Summary = $"{SeminarWords.Title(seminar)}: {seminar.Topic}",
            Place = seminar.Place ?? group.Settings.Place,
            Description = DescriptionOf(group, seminar),
            IsCancelled = seminar.Cancelled is not null,
            IsTentative = seminar.Date is SeminarDate.Tentative,
        };
    }

    // A local time that occurs twice, or not at all, is ambiguous; UTC isn't.
    private static (LocalDateTime Start, string? Zone) StartOf(GroupSettings settings, SeminarDate.On on)
    {
        var local = on.Day + (on.Time ?? settings.Start);
        return settings.Zone.Id != "UTC" && settings.Zone.MapLocal(local).Count == 1
            ? (local, settings.Zone.Id)
            : (on.StartIn(settings).InUtc().LocalDateTime, null);
    }

    private static string ReadingOf(Reading reading) =>
        $"Read: {ReadingWords.Of(reading with { Url = null })}{(reading.Url is { } url ? $": {url}" : "")}";

    private static string? PresentersOf(Seminar seminar)
    {
        Line[] names = [.. seminar.Presenters.Select(presenter => presenter.Name).OfType<string>().Select(name => (Line)$"{name}")];
        return (seminar.Team, names) switch
        {
            (null, []) => null,
            ({ } team, []) => $"Presented by {team}",
            (null, _) => $"Presented by {Lists.And(names)}",
            ({ } team, _) => $"Presented by {team}: {Lists.And(names)}",
        };
    }

    private static string? DescriptionOf(Group group, Seminar seminar)
    {
        string?[] lines =
        [
            group.Settings.Book is { } book ? group.Settings.Author is { } author ? $"{book}, by {author}" : book : null,
            .. seminar.Readings.Select(ReadingOf),
            PresentersOf(seminar),
            seminar.Cancelled is { Reason: { } reason } ? $"Cancelled: {reason}" : null,
            .. seminar.Slides.Select(d => $"{d.Title ?? "Slides"}: {d.Url}"),
        ];
        return string.Join('\n', lines.OfType<string>()) is { Length: > 0 } text ? text : null;
    }
}
