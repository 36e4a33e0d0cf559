using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;
namespace StudyGroup.Core.Features.Backup;

/// <summary>Converts a checked file into domain objects.</summary>
internal static class FileReading
{
    /// <summary>The settings. Another server's channels and roles mean nothing here.</summary>
    public static GroupSettings Read(SettingsFile file, GroupSettings now, bool isOfHere) => new()
    {
        Book = file.Book,
        Author = file.Author,
        Zone = Zones.Find(file.Zone)!,
        ZoneIsChosen = file.ZoneIsChosen,
        Start = file.Start,
        Length = file.Length,
        Place = file.Place,
        Channel = isOfHere ? file.Channel is { } channel ? new ChannelId(channel) : null : now.Channel,
        SyllabusChannel = isOfHere ? file.SyllabusChannel is { } syllabus ? new ChannelId(syllabus) : null : now.SyllabusChannel,
        Readme = isOfHere ? file.Readme is { } readme ? Read(readme) : null : now.Readme,
        Role = isOfHere ? file.Role is { } role ? new RoleId(role) : null : now.Role,
        Organizers = isOfHere ? file.Organizers is { } organizers ? new RoleId(organizers) : null : now.Organizers,
        LeadTimes = file.Reminders,
        Unit = file.Unit,
        PresentersPerSeminar = file.PresentersPerSeminar,
        Nudges = file.Nudges,
        Recap = file.Recap,
        SlidesNews = file.SlidesNews,
        Events = file.Events,
        InterestCounts = file.InterestCounts,
        ThreadLead = file.ThreadLead,
    };

    /// <summary>A seminar with the file's id.</summary>
    public static Seminar Read(SeminarFile file) => new()
    {
        Id = new SeminarId(file.Id),
        Number = file.Number,
        Chapter = file.Chapter,
        Topic = file.Topic,
        Presenters = [.. file.AllPresenters().Select(p => new Presenter(p.Member is { } member ? new MemberId(member) : null, p.Name))],
        Team = file.Team,
        Readings = [.. file.Readings.Select(Read)],
        Date = Read(file.Date),
        MarkedHeld = file.MarkedHeld,
        Cancelled = file.Cancelled is { } cancelled ? new Cancellation(cancelled.Reason) : null,
        Place = file.Place,
        Slides = [.. file.Slides.Select(d => new SlideDeck(d.Url, d.Title, d.Topic, d.Covers))],
        Notes = [.. file.Notes.Select(n => new Note(n.Text, n.Url, n.By is { } by ? new MemberId(by) : null, n.At))],
    };

    private static Reading Read(ReadingFile file) => new(file.Title)
    {
        Url = file.Url,
        Authors = file.Authors,
        Part = file.Part,
        Published = file.Published,
        IsOptional = file.IsOptional,
    };

    private static FollowedReadme Read(ReadmeFile file) =>
        new(new Uri(file.Url), file.Every, new ChannelId(file.Channel), file.AppliesItself) { Series = file.Series };

    /// <summary>A finished season of a group.</summary>
    /// <param name="ids">The ids that its seminars get, by those in the file.</param>
    public static Season Read(SeasonFile file, GroupId group, IReadOnlyDictionary<int, SeminarId> ids) => new()
    {
        Group = group,
        Number = file.Number,
        Book = file.Book,
        Author = file.Author,
        Unit = file.Unit,
        FinishedAt = file.FinishedAt,
        Zone = Zones.Find(file.Zone)!,
        Start = file.Start,
        Length = file.Length,
        Place = file.Place,
        Seminars = [.. file.Seminars.Select(seminar => Read(seminar) with { Id = ids[seminar.Id] })],
        Breaks = [.. file.Breaks.Select(Read)],
        Points = file.Points,
        PointsDiscussed = file.PointsDiscussed,
    };

    /// <summary>A break with the file's id.</summary>
    public static Break Read(BreakFile file) =>
        new() { Id = new BreakId(file.Id), From = file.From, Until = file.Until, Reason = file.Reason };

    /// <summary>A point with the file's id.</summary>
    public static Point Read(PointFile file, GroupId group, SeminarId seminar) => new()
    {
        Id = new PointId(file.Id),
        Group = group,
        Seminar = seminar,
        Author = new MemberId(file.Author),
        AuthorName = PointAuthor.Kept(file.AuthorName),
        Source = file.Message is { } source ? new MessageLink(new ChannelId(source.Channel), new MessageId(source.Id)) : null,
        Text = file.Text,
        AddedAt = file.AddedAt,
        EditedAt = file.EditedAt,
        DiscussedAt = file.DiscussedAt,
        Votes = Votes.Of(file.Votes.Select(id => new MemberId(id))),
    };

    /// <summary>An attendance answer.</summary>
    public static Attendance Read(AttendanceFile file, GroupId group, SeminarId seminar) =>
        new()
        {
            Group = group,
            Seminar = seminar,
            Member = new MemberId(file.Member),
            Start = file.Start,
            IsComing = file.IsComing,
            At = file.At,
            ByEvent = file.ByEvent,
        };

    private static SeminarDate Read(DateFile file) => file.Is switch
    {
        DateKind.ToBeAnnounced => SeminarDate.Unknown,
        DateKind.ComingSoon => SeminarDate.Soon,
        DateKind.Tentative => new SeminarDate.Tentative(On(file)),
        _ => On(file),
    };

    private static SeminarDate.On On(DateFile file) => new(file.Day!.Value, file.Time, file.SecondOfTwo);
}
