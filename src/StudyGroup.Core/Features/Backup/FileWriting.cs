using NodaTime;
using StudyGroup.Core.Domain;

using StudyGroup.Core.Features.Backup.Format;
namespace StudyGroup.Core.Features.Backup;

/// <summary>Converts a group into a file.</summary>
internal static class FileWriting
{
    /// <summary>The file.</summary>
    public static GroupFile Write(
        Group group, IEnumerable<Point> points, IEnumerable<Attendance> attendance, IEnumerable<Season> seasons,
        IEnumerable<SuggestedBook> books, IEnumerable<BookVote> votes, Instant now) => new()
        {
            Format = GroupFile.Name,
            Version = GroupFile.Newest,
            ExportedAt = now,
            Server = group.Server.Value,
            Group = group.Id.Value == group.Server.Value ? null : group.Id.Value,
            Settings = Write(group.Settings),
            NextSeminarId = group.NextSeminarId,
            NextBreakId = group.NextBreakId,
            Revision = group.Revision,
            Season = group.Season,
            FirstSeminarId = group.FirstSeminarId,
            Seminars = [.. group.Seminars.Select(Write)],
            Breaks = [.. group.Breaks.Select(Write)],
            Points = [.. points.Select(Write)],
            Attendance =
        [
            .. attendance.Select(
                a =>
                    new AttendanceFile
                    {
                        Seminar = a.Seminar.Value,
                        Member = a.Member.Value,
                        Start = a.Start,
                        IsComing = a.IsComing,
                        At = a.At,
                        ByEvent = a.ByEvent,
                    }),
        ],
            Seasons = [.. seasons.Select(Write)],
            SuggestedBooks = [.. books.Select(SuggestedBookFile.Of)],
            BookVotes = [.. votes.Where(vote => vote.State == BookVoteState.Closed).Select(BookVoteFile.Of)],
        };

    /// <summary>A finished season in the file.</summary>
    public static SeasonFile Write(Season season) => new()
    {
        Number = season.Number,
        Book = season.Book,
        Author = season.Author,
        Unit = season.Unit,
        FinishedAt = season.FinishedAt,
        Zone = season.Zone.Id,
        Start = season.Start,
        Length = season.Length,
        Place = season.Place,
        Seminars = [.. season.Seminars.Select(Write)],
        Breaks = [.. season.Breaks.Select(Write)],
        Points = season.Points,
        PointsDiscussed = season.PointsDiscussed,
    };

    private static BreakFile Write(Break pause) =>
        new() { Id = pause.Id.Value, From = pause.From, Until = pause.Until, Reason = pause.Reason };

    private static SettingsFile Write(GroupSettings settings) => new()
    {
        Book = settings.Book,
        Author = settings.Author,
        Zone = settings.Zone.Id,
        ZoneIsChosen = settings.ZoneIsChosen,
        Start = settings.Start,
        Length = settings.Length,
        Place = settings.Place,
        Channel = settings.Channel?.Value,
        SyllabusChannel = settings.SyllabusChannel?.Value,
        Readme = settings.Readme is { } readme
            ? new ReadmeFile
            {
                Url = readme.Url.AbsoluteUri,
                Every = readme.Every,
                Channel = readme.Channel.Value,
                AppliesItself = readme.AppliesItself,
                Series = readme.Series,
            }
            : null,
        Role = settings.Role?.Value,
        Organizers = settings.Organizers?.Value,
        Reminders = settings.LeadTimes,
        Unit = settings.Unit,
        PresentersPerSeminar = settings.PresentersPerSeminar,
        Nudges = settings.Nudges,
        Recap = settings.Recap,
        SlidesNews = settings.SlidesNews,
        Events = settings.Events,
        InterestCounts = settings.InterestCounts,
        ThreadLead = settings.ThreadLead,
    };

    private static SeminarFile Write(Seminar seminar) => new()
    {
        Id = seminar.Id.Value,
        Number = seminar.Number,
        Chapter = seminar.Chapter,
        Topic = seminar.Topic,
        Presenters = [.. seminar.Presenters.Select(p => new PresenterFile { Member = p.Member?.Value, Name = p.Name })],
        Team = seminar.Team,
        Readings = [.. seminar.Readings.Select(Write)],
        Date = Write(seminar.Date),
        MarkedHeld = seminar.MarkedHeld,
        Cancelled = seminar.Cancelled is { } cancelled ? new CancellationFile(cancelled.Reason) : null,
        Place = seminar.Place,
        Slides = [.. seminar.Slides.Select(Write)],
        Notes = [.. seminar.Notes.Select(Write)],
    };

    private static ReadingFile Write(Reading reading) => new()
    {
        Title = reading.Title,
        Url = reading.Url,
        Authors = reading.Authors,
        Part = reading.Part,
        Published = reading.Published,
        IsOptional = reading.IsOptional,
    };

    private static DateFile Write(SeminarDate date) => new()
    {
        Is = date switch
        {
            SeminarDate.ToBeAnnounced => DateKind.ToBeAnnounced,
            SeminarDate.ComingSoon => DateKind.ComingSoon,
            SeminarDate.Tentative => DateKind.Tentative,
            SeminarDate.On => DateKind.Settled,
            _ => throw new NotSupportedException($"A {date.GetType().Name} can't be written."),
        },
        Day = date.Known()?.Day,
        Time = date.Known()?.Time,
        SecondOfTwo = date.Known() is { SecondOfTwo: true },
    };

    private static SlidesFile Write(SlideDeck deck) =>
        new() { Url = deck.Url, Title = deck.Title, Topic = deck.Topic, Covers = deck.Covers };

    private static NoteFile Write(Note note) => new() { Text = note.Text, Url = note.Url, By = note.By?.Value, At = note.At };

    private static PointFile Write(Point point) => new()
    {
        Id = point.Id.Value,
        Seminar = point.Seminar.Value,
        Author = point.Author.Value,
        AuthorName = point.AuthorName,
        Text = point.Text,
        AddedAt = point.AddedAt,
        EditedAt = point.EditedAt,
        DiscussedAt = point.DiscussedAt,
        Message = point.Source is { } source
            ? new MessageFile { Channel = source.Channel.Value, Id = source.Message.Value }
            : null,
        Votes = [.. point.Votes.Members.Select(member => member.Value)],
    };
}
