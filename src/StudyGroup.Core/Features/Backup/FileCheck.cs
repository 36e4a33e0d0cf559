using System.Globalization;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;
namespace StudyGroup.Core.Features.Backup;

/// <summary>Checks that a file contains nothing that couldn't have been created here: anyone may have edited it.</summary>
internal static class FileCheck
{
    // Far below where counting up would overflow.
    private const int MaxId = 1_000_000_000;
    private const int MaxRevision = 1_000_000_000;
    private static readonly LocalDate FirstDay = new(1900, 1, 1);
    private static readonly LocalDate LastDay = new(2199, 12, 31);

    /// <summary>The first problem, or null.</summary>
    public static Refusal? Check(GroupFile file) => First(Problems(file)) is { } wrong
        ? new Refusal($"I can't import that: someone has edited the export, and now {wrong}.")
        : null;

    private static string? First(IEnumerable<string?> problems) => problems.FirstOrDefault(p => p is not null);

    private static IEnumerable<string?> Problems(GroupFile file)
    {
        yield return First(Problems(file.Settings));
        yield return Id("the next id of a seminar", file.NextSeminarId, MaxId + 1)
            ?? Id("the next id of a break", file.NextBreakId, MaxId + 1);
        yield return file.Revision is < 0 or > MaxRevision ? "the revision isn't between 0 and 1,000,000,000" : null;
        yield return First(Series(file.Seminars, file.Breaks));
        yield return First(SeasonCheck.Problems(file));
        yield return First(NextBookCheck.Problems(file));
        foreach (var season in file.Seasons)
            yield return First(SeasonCheck.Problems(season).Concat(Series(season.Seminars, season.Breaks))) is { } wrong
                ? $"in season {season.Number} {wrong}"
                : null;
        var all = file.Seminars.Concat(file.Seasons.SelectMany(season => season.Seminars)).ToList();
        yield return Once("id", all.Select(s => s.Id), "seminars");
        var seminars = all.Select(s => s.Id).ToHashSet();
        yield return Once("id", file.Points.Select(p => p.Id), "points");
        foreach (var point in file.Points)
        {
            yield return Known(seminars, point.Seminar, "point") ?? TooLong("a point", point.Text, Point.MaxTextLength)
                ?? TooLong("the name of a point's author", point.AuthorName, Point.MaxNameLength)
                ?? (string.IsNullOrWhiteSpace(point.Text) ? $"point {point.Id} has no text" : null)
                ?? Once("member", point.Votes, $"votes for point {point.Id}")
                ?? (point.Votes.Contains(point.Author) ? $"the author of point {point.Id} voted for it" : null);
        }

        foreach (var many in file.Points.GroupBy(p => p.Seminar))
            yield return TooMany($"points for the seminar with the id {many.Key}", many.Count(), Point.MaxPerSeminar);
        foreach (var answer in file.Attendance) yield return Known(seminars, answer.Seminar, "attendance answer");
        yield return Once("member and seminar", file.Attendance.Select(a => (a.Member, a.Seminar)), "attendance answers");
    }

    private static IEnumerable<string?> Series(IReadOnlyCollection<SeminarFile> seminars, IReadOnlyCollection<BreakFile> breaks)
    {
        yield return TooMany("seminars", seminars.Count, Group.MaxSeminars) ?? Once("number", seminars.Select(s => s.Number), "seminars");
        foreach (var seminar in seminars)
            yield return First(Problems(seminar)) is { } wrong ? $"in seminar {seminar.Number} {wrong}" : null;
        yield return TooMany("breaks", breaks.Count, Break.MaxPerGroup) ?? Once("id", breaks.Select(b => b.Id), "breaks");
        foreach (var pause in breaks) yield return First(Problems(pause)) is { } wrong ? $"in break {pause.Id} {wrong}" : null;
    }

    private static IEnumerable<string?> Problems(SettingsFile settings)
    {
        yield return TooLong("the book", settings.Book, GroupSettings.MaxTextLength)
            ?? TooLong("the author", settings.Author, GroupSettings.MaxTextLength)
            ?? TooLong("the place", settings.Place, GroupSettings.MaxTextLength);
        yield return Zones.Find(settings.Zone) is null ? $"it has an unknown time zone “{Texts.Cut(settings.Zone, 40)}”" : null;
        yield return settings.Length < Duration.FromMinutes(1) || settings.Length > Duration.FromDays(1)
            ? "the length isn't between 1 minute and 24 hours"
            : null;
        yield return settings.PresentersPerSeminar is < 1 or > Seminar.MaxPresenters
            ? $"the number of presenters per seminar isn't between 1 and {Seminar.MaxPresenters}"
            : null;
        yield return TooMany("lead times", settings.Reminders.Length, LeadTimes.MaxCount)
            ?? (
                settings.Reminders.Any(l => l < Duration.Zero || l > LeadTimes.Max)
                    ? $"a lead time isn't between 0 and {LeadTimes.Say(LeadTimes.Max)}"
                    : null)
            ?? (
                settings.Reminders.SequenceEqual(settings.Reminders.Distinct().OrderDescending())
                    ? null
                    : "the lead times aren't sorted, longest first, without duplicates");
        yield return settings.ThreadLead is { } lead && (lead < Duration.Zero || lead > LeadTimes.Max)
            ? $"the time at which threads open isn't between 0 and {LeadTimes.Say(LeadTimes.Max)} before the start"
            : null;
        yield return settings.Readme is { } readme ? Problem(readme) : null;
    }

    private static string? Problem(ReadmeFile readme) =>
        WebAddress.Read(readme.Url).Refusal is not null ? "the README's address isn't an https address I can follow"
        : readme.Every < FollowedReadme.MinInterval || readme.Every > FollowedReadme.MaxInterval
            ? "the README would be checked more than every 15 minutes or less than every 7 days"
        : readme.Every.TotalMinutes % 1 != 0 ? "the README's interval isn't in whole minutes"
        : TooLong("the README's series", readme.Series, FollowedReadme.MaxSeriesLength);

    private static IEnumerable<string?> Problems(SeminarFile seminar)
    {
        yield return Id("the id", seminar.Id, MaxId);
        yield return seminar.Number is < 0 or > Seminar.MaxNumber ? $"the number isn't between 0 and {Seminar.MaxNumber}" : null;
        yield return string.IsNullOrWhiteSpace(seminar.Topic)
            ? "the topic is empty"
            : TooLong("the topic", seminar.Topic, Seminar.MaxTopicLength);
        yield return TooLong("the chapter", seminar.Chapter, Seminar.MaxTextLength)
            ?? TooLong("the place", seminar.Place, Seminar.MaxTextLength)
            ?? TooLong("the team", seminar.Team, Seminar.MaxTextLength)
            ?? TooLong("the reason", seminar.Cancelled?.Reason, Seminar.MaxTextLength);
        yield return seminar.Date is { Is: DateKind.Settled or DateKind.Tentative, Day: null } ? "the date has no day"
            : seminar.Date.Day is { } day && (day < FirstDay || day > LastDay) ? "the date isn't between the years 1900 and 2199" : null;
        var presenters = seminar.AllPresenters();
        yield return TooMany("presenters", presenters.Length, Seminar.MaxPresenters)
            ?? Once("member", presenters.Select(p => p.Member).OfType<ulong>(), "presenters");
        foreach (var presenter in presenters)
        {
            yield return TooLong("the presenter's name", presenter.Name, Seminar.MaxTextLength)
                ?? (presenter is { Member: null, Name: null } ? "a presenter has neither a member nor a name" : null);
        }

        yield return TooMany("readings", seminar.Readings.Length, Reading.MaxPerSeminar);
        foreach (var reading in seminar.Readings)
        {
            yield return (string.IsNullOrWhiteSpace(reading.Title) ? "a reading has no title" : null)
                ?? TooLong("the title of a reading", reading.Title, Reading.MaxTitleLength)
                ?? TooLong("the authors of a reading", reading.Authors, Reading.MaxTextLength)
                ?? TooLong("the part of a reading", reading.Part, Reading.MaxTextLength)
                ?? TooLong("where a reading was published", reading.Published, Reading.MaxTextLength)
                ?? (reading.Url is { } url ? Link(url, Reading.MaxUrlLength) : null);
        }

        yield return TooMany("slides", seminar.Slides.Length, SlideDeck.MaxPerSeminar)
            ?? Once("address", seminar.Slides.Select(d => d.Url), "slides");
        foreach (var deck in seminar.Slides)
        {
            yield return Link(deck.Url) ?? TooLong("a title", deck.Title, SlideDeck.MaxTextLength)
                ?? TooLong("a topic of slides", deck.Topic, SlideDeck.MaxTextLength)
                ?? TooLong("a list of what slides cover", string.Join(", ", deck.Covers), SlideDeck.MaxCoversLength);
        }

        yield return TooMany("notes", seminar.Notes.Length, Note.MaxPerSeminar);
        foreach (var note in seminar.Notes)
            yield return TooLong("a note", note.Text, Note.MaxTextLength)
                ?? (note.Url is null ? string.IsNullOrWhiteSpace(note.Text) ? "a note is empty" : null : Link(note.Url));
    }

    private static IEnumerable<string?> Problems(BreakFile pause)
    {
        yield return Id("the id", pause.Id, MaxId);
        yield return pause.Until < pause.From ? "the last day is before the first" : null;
        yield return Period.DaysBetween(pause.From, pause.Until) >= Break.MaxDays ? $"there are more than {Break.MaxDays} days" : null;
        yield return TooLong("the reason", pause.Reason, Break.MaxReasonLength);
    }

    private static string? Id(string what, int id, int max) =>
        id < 1 || id > max ? string.Create(CultureInfo.InvariantCulture, $"{what} isn't between 1 and {max:N0}") : null;

    internal static string? Link(string url, int maxLength = SlideDeck.MaxUrlLength) =>
        !SlidesRules.IsLink(url) ? $"“{Texts.Cut(url, 40)}” isn't an http or https address"
        : url.Length > maxLength
            ? string.Create(CultureInfo.InvariantCulture, $"an address is longer than {maxLength:N0} characters")
            : null;

    internal static string? TooLong(string what, string? text, int maxLength) =>
        text is not null && Texts.Length(text) > maxLength
            ? string.Create(CultureInfo.InvariantCulture, $"{what} is longer than {maxLength:N0} characters")
            : null;

    internal static string? TooMany(string what, int count, int max) =>
        count > max ? string.Create(CultureInfo.InvariantCulture, $"there are {count:N0} {what}, but the limit is {max:N0}") : null;

    internal static string? Once<T>(string what, IEnumerable<T> all, string of)
    {
        var seen = new HashSet<T>();
        return all.Any(one => !seen.Add(one)) ? $"two {of} have the same {what}" : null;
    }

    private static string? Known(HashSet<int> seminars, int id, string what) =>
        seminars.Contains(id)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(what[0] == 'a' ? "an" : "a")} {what} belongs to a seminar with the id {id}, which isn't in it");
}
