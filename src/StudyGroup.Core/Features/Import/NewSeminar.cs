using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Import;

/// <summary>Makes a new seminar from a written one.</summary>
internal static class NewSeminar
{
    /// <summary>The seminar, without an id yet.</summary>
    public static Seminar Make(WrittenSeminar written, int number, Instant now) => new()
    {
        Number = number,
        Chapter = written.Chapter,
        Topic = written.Topic,
        Presenters = [.. written.Presenters.Select(name => new Presenter(null, name))],
        Team = written.Team,
        Readings = [.. written.Readings.Select(reading => reading.ToReading())],
        Date = written.Date ?? SeminarDate.Unknown,
        Place = written.Place,
        Cancelled = written.Cancelled,
        Slides = written.Slides,
        Notes = NoteMerge.Merge([], written.Notes, now),
    };
}
