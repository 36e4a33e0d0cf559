using System.Globalization;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Backup;

/// <summary>Checks that a file holds nothing that could not have been made here: anybody may have written in it.</summary>
internal static class FileCheck
{
    // Far from where counting on would end.
    private const int GreatestId = 1_000_000_000;
    private const int MaxRevision = 1_000_000_000;
    private static readonly LocalDate FirstDay = new(1900, 1, 1);
    private static readonly LocalDate LastDay = new(2199, 12, 31);

    /// <summary>The first thing that is wrong, or null.</summary>
    public static Refusal? Check(GroupFile file) => First(Problems(file)) is { } wrong
        ? new Refusal($"That export was changed in a way that cannot be: {wrong}.")
        : null;

    private static string? First(IEnumerable<string?> problems) => problems.FirstOrDefault(p => p is not null);

    private static IEnumerable<string?> Problems(GroupFile file)
    {
        yield return First(Problems(file.Settings));
        yield return Id("the next id of a seminar", file.NextSeminarId, GreatestId + 1) ?? Id("the next id of a break", file.NextBreakId, GreatestId + 1);
        yield return file.Revision is < 0 or > MaxRevision ? "the revision is not between 0 and 1,000,000,000" : null;
        yield return Most("seminars", file.Seminars.Length, Group.MostSeminars);
        yield return Once("id", file.Seminars.Select(s => s.Id), "seminars") ?? Once("number", file.Seminars.Select(s => s.Number), "seminars");
        foreach (var seminar in file.Seminars) yield return First(Problems(seminar)) is { } wrong ? $"in seminar {seminar.Number} {wrong}" : null;
        yield return Most("breaks", file.Breaks.Length, Break.Most) ?? Once("id", file.Breaks.Select(b => b.Id), "breaks");
        foreach (var pause in file.Breaks) yield return First(Problems(pause)) is { } wrong ? $"in break {pause.Id} {wrong}" : null;
        var seminars = file.Seminars.Select(s => s.Id).ToHashSet();
        yield return Once("id", file.Points.Select(p => p.Id), "points");
        foreach (var point in file.Points)
        {
            yield return Known(seminars, point.Seminar, "point") ?? Long("a point", point.Text, Point.LongestText)
                ?? Long("the name of a point's author", point.AuthorName, Point.LongestName)
                ?? (string.IsNullOrWhiteSpace(point.Text) ? $"point {point.Id} has no text" : null)
                ?? Once("member", point.Votes, $"votes for point {point.Id}")
                ?? (point.Votes.Contains(point.Author) ? $"the author of point {point.Id} votes for it" : null);
        }

        foreach (var many in file.Points.GroupBy(p => p.Seminar)) yield return Most($"points for seminar with the id {many.Key}", many.Count(), Point.MostOfSeminar);
        foreach (var answer in file.Attendance) yield return Known(seminars, answer.Seminar, "answer about coming");
        yield return Once("member and seminar", file.Attendance.Select(a => (a.Member, a.Seminar)), "answers about coming");
    }

    private static IEnumerable<string?> Problems(SettingsFile settings)
    {
        yield return Long("the book", settings.Book, GroupSettings.LongestText) ?? Long("the author", settings.Author, GroupSettings.LongestText)
            ?? Long("the place", settings.Place, GroupSettings.LongestText);
        yield return Zones.Find(settings.Zone) is null ? $"there is no time zone “{Texts.Cut(settings.Zone, 40)}”" : null;
        yield return settings.Length < Duration.FromMinutes(1) || settings.Length > Duration.FromDays(1) ? "the length is not between 1 minute and 24 hours" : null;
        yield return Most("lead times", settings.Reminders.Length, Leads.Most)
            ?? (settings.Reminders.Any(l => l < Duration.Zero || l > Leads.Longest) ? $"a lead time is not between 0 and {Leads.Say(Leads.Longest)}" : null)
            ?? (settings.Reminders.SequenceEqual(settings.Reminders.Distinct().OrderDescending()) ? null : "the lead times are not in order, longest first, each once");
        yield return settings.Readme is { } readme ? Problem(readme) : null;
    }

    private static string? Problem(ReadmeFile readme) =>
        WebAddress.Read(readme.Url).Refusal is not null ? "the README's address is no https address that can be followed"
        : readme.Every < FollowedReadme.Shortest || readme.Every > FollowedReadme.Longest ? "the README would be looked at more often than every 15 minutes or less often than every 7 days"
        : readme.Every.TotalMinutes % 1 != 0 ? "the README is not looked at every so many whole minutes" : null;

    private static IEnumerable<string?> Problems(SeminarFile seminar)
    {
        yield return Id("the id", seminar.Id, GreatestId);
        yield return seminar.Number is < 0 or > Seminar.GreatestNumber ? $"the number is not between 0 and {Seminar.GreatestNumber}" : null;
        yield return string.IsNullOrWhiteSpace(seminar.Topic) ? "the topic is empty" : Long("the topic", seminar.Topic, Seminar.LongestTopic);
        yield return Long("the chapter", seminar.Chapter, Seminar.LongestText) ?? Long("the place", seminar.Place, Seminar.LongestText)
            ?? Long("the presenter's name", seminar.PresenterName, Seminar.LongestText) ?? Long("the reason", seminar.Cancelled?.Reason, Seminar.LongestText);
        yield return seminar.Date is { Is: DateKind.Settled or DateKind.Tentative, Day: null } ? "the date has no day"
            : seminar.Date.Day is { } day && (day < FirstDay || day > LastDay) ? "the day is not between 1900 and 2199" : null;
        yield return Most("slides", seminar.Slides.Length, SlideDeck.Most) ?? Once("address", seminar.Slides.Select(d => d.Url), "slides");
        foreach (var deck in seminar.Slides)
        {
            yield return Link(deck.Url) ?? Long("a title", deck.Title, SlideDeck.LongestText) ?? Long("a topic of slides", deck.Topic, SlideDeck.LongestText)
                ?? Long("a list of what slides cover", string.Join(", ", deck.Covers), SlideDeck.LongestCovers);
        }

        yield return Most("notes", seminar.Notes.Length, Note.Most);
        foreach (var note in seminar.Notes)
            yield return Long("a note", note.Text, Note.LongestText) ?? (note.Url is null ? string.IsNullOrWhiteSpace(note.Text) ? "a note is empty" : null : Link(note.Url));
    }

    private static IEnumerable<string?> Problems(BreakFile pause)
    {
        yield return Id("the id", pause.Id, GreatestId);
        yield return pause.Until < pause.From ? "the last day is before the first" : null;
        yield return Period.DaysBetween(pause.From, pause.Until) >= Break.MostDays ? $"there are more than {Break.MostDays} days" : null;
        yield return Long("the reason", pause.Reason, Break.LongestReason);
    }

    private static string? Id(string what, int id, int greatest) =>
        id < 1 || id > greatest ? string.Create(CultureInfo.InvariantCulture, $"{what} is not between 1 and {greatest:N0}") : null;

    private static string? Link(string url) =>
        !SlidesRules.IsLink(url) ? $"“{Texts.Cut(url, 40)}” is no http or https address"
        : url.Length > SlideDeck.LongestUrl ? $"an address has more than {SlideDeck.LongestUrl} characters" : null;

    private static string? Long(string what, string? text, int longest) =>
        text is not null && Texts.Length(text) > longest ? $"{what} has more than {longest} characters" : null;

    private static string? Most(string what, int count, int most) => count > most ? string.Create(CultureInfo.InvariantCulture, $"there are {count} {what}, and {most} is the most") : null;

    private static string? Once<T>(string what, IEnumerable<T> all, string of)
    {
        var seen = new HashSet<T>();
        return all.Any(one => !seen.Add(one)) ? $"two {of} have the same {what}" : null;
    }

    private static string? Known(HashSet<int> seminars, int id, string what) =>
        seminars.Contains(id) ? null : string.Create(CultureInfo.InvariantCulture, $"a {what} is of a seminar with the id {id}, which is not there");
}
