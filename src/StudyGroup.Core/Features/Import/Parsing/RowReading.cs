using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing.Days;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Makes a seminar from a row whose date has been read.</summary>
/// <param name="date">Its date; null if the schedule has none.</param>
/// <param name="notes">Takes messages about the row; true if something was lost, false if it's only odd.</param>
internal sealed partial class RowReading(ScheduleRow row, DateCell? date, Action<string, bool> notes)
{
    private readonly RowReadings _readings = new(row, notes);

    /// <summary>The seminar, or why there is none.</summary>
    public (WrittenSeminar? Seminar, string? Problem) Read()
    {
        if (row.Problem is { } problem) return (null, problem);
        int? number = null;
        if (row.Number.Text.Length > 0 || row.Has(ColumnKind.Number))
        {
            number = ReadNumber(row.Number.Text);
            if (number is null && !(row.Number.Text.Length == 0 && row.Date.Text.Length > 0 && !row.Has(ColumnKind.Date)))
                return (null,
                    $"I can't read {Quote(row.Number.Text)} as a seminar number. Write it like “Seminar 3”, from 0 to "
                        + $"{Seminar.MaxNumber}.");
        }

        var (chapter, topic) = ChapterAndTopic();
        if (topic.IsOpen) return (null, $"{(number is { } n ? $"Seminar {n}" : "The seminar")} has no topic. Write one.");
        var (cancelled, words) = Cancelled(topic);
        var readings = _readings.Read(words);
        if (topic.Emoji.Length > 0) words = $"{topic.Emoji} {words}";
        if (date?.Problem is { } unread) notes(unread, true);
        if (date?.Note is { } odd) notes(odd, false);
        if (date is { Last: not null }) notes($"{Quote(row.Date.Text)} is more than one day. I used the first, tentatively.", false);
        if (date?.Zone is { } zone) notes(ZoneNote(zone), false);
        return (new WrittenSeminar
        {
            Line = row.Line,
            Says = Says() | (readings.IsEmpty ? 0 : Facts.Readings),
            Number = number,
            Chapter = Fit("chapter", chapter, Seminar.MaxTextLength),
            // A paper's title isn't lost if it's too long for a topic.
            Topic = readings.Any(reading => reading.Title == words)
                ? Texts.Cut(words, Seminar.MaxTopicLength)
                : Fit("topic", words, Seminar.MaxTopicLength)!,
            Readings = readings,
            Date = WithTime(date?.Date),
            Until = date?.Last,
            Presenters = Presenters(isCancelled: cancelled is not null),
            Team = Fit("team", Named(row[ColumnKind.Team].Text), Seminar.MaxTextLength),
            Place = Fit("place", Named(row[ColumnKind.Place].Text), Seminar.MaxTextLength),
            Cancelled = cancelled,
            Slides = RowLinks.Slides(row, _readings, notes),
            Notes =
                [
                    .. Fit("note", Notes(), Note.MaxTextLength) is { } text ? [new WrittenNote(text, null)] : Array.Empty<WrittenNote>(),
                    .. RowLinks.Notes(row, notes),
                ],
        },
            null);
    }

    /// <summary>What to say about a zone that a schedule names.</summary>
    public static string ZoneNote(string zone) => $"I ignored the time zone “{zone}”: times are in your group's own zone.";

    private static string Quote(string text) => text.Length == 0 ? "an empty cell" : $"“{Texts.Cut(text, 40)}”";

    private static int? ReadNumber(string text) =>
        OneNumber().Match(text) is { Success: true } match
        && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= Seminar.MaxNumber
            ? number
            : null;

    /// <summary>Whether words name a chapter, a section or some of them by number: "Ch. 3: Threads", "§2", "4, 5".</summary>
    public static bool IsChapter(string text) =>
        Counted().IsMatch(text) || ChapterName().IsMatch(text) || ItemWords.IsChapter(text) || Sections().IsMatch(text);

    /// <summary>A name; null if the text says that there's none yet.</summary>
    public static string? Named(string text) => Nobody().IsMatch(text) ? null : text;

    /// <summary>
    /// If no column has the topics, they're with the chapters ("Chapter 3: Threads"), or the chapter is all there is.
    /// </summary>
    private (string? Chapter, Cell Topic) ChapterAndTopic()
    {
        var (chapter, topic) = (row[ColumnKind.Chapter], row[ColumnKind.Topic]);
        if (!topic.IsOpen) return (chapter.Text.Length > 0 ? chapter.Text : null, _readings.Shown(topic));
        if (chapter.IsOpen && _readings.Topic() is { } read) return (null, read);
        if (row.CountsChapters && Counted().IsMatch(chapter.Text))
            return (chapter.Text, chapter with { Text = $"Chapter{(chapter.Text.All(char.IsDigit) ? "" : "s")} {chapter.Text}" });
        return ChapterName().Match(chapter.Text) is { Success: true } named
            ? (named.Groups["chapter"].Value.Trim(), chapter with { Text = named.Groups["topic"].Value })
            : (null, chapter);
    }

    private (Cancellation? Cancelled, string Topic) Cancelled(Cell topic)
    {
        if (topic.IsStruck || row.IsCancelled) return (new Cancellation(null), topic.Text);
        if (row.NamesSeminar) return (null, topic.Text);
        if ((CancelledTopic.InFront(topic.Text) ?? CancelledTopic.AtEnd(topic.Text)) is { } words) return (new Cancellation(null), words);
        return (CancelledTopic.AtEnd(row[ColumnKind.Presenter].Text) is null ? null : new Cancellation(null), topic.Text);
    }

    private ImmutableArray<string> Presenters(bool isCancelled)
    {
        string[] names =
        [
            .. row.Cells.GetValueOrDefault(ColumnKind.Presenter, []).SelectMany(cell => Names(cell, isCancelled))
                .Select(name => Named(name) is { } known ? Fit("presenter", known, Seminar.MaxTextLength) : null).OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (names.Length > Seminar.MaxPresenters)
        {
            var last = Quote(names[Seminar.MaxPresenters - 1]);
            notes($"A seminar can have {Seminar.MaxPresenters} presenters, so I left out those after {last}.", true);
        }

        return [.. names.Take(Seminar.MaxPresenters)];
    }

    // If only the name is struck through, that person no longer presents.
    private ImmutableArray<string> Names(Cell cell, bool isCancelled) =>
        (cell.IsStruck && !isCancelled) || Named(cell.Text) is null ? []
            : !row.NamesSeminar && CancelledTopic.AtEnd(cell.Text) is { } standing ? NameList.Split(standing)
            : CellNames.Split(cell);

    private SeminarDate? WithTime(SeminarDate? day)
    {
        if (Named(row[ColumnKind.Time].Text) is not { } written) return day;
        if (TimeShape.Read(Typed.Tidy(written)) is not { } time)
        {
            notes($"I can't read {Quote(written)} as a time of day. Try “18:00”.", true);
            return day;
        }

        if (time.Zone is { } zone) notes(ZoneNote(zone), false);
        return day switch
        {
            SeminarDate.On { Time: null } on => on with { Time = time.Time },
            SeminarDate.Tentative { Date: { Time: null } on } => new SeminarDate.Tentative(on with { Time = time.Time }),
            _ => day,
        };
    }

    private string? Notes() =>
        string.Join(
            " · ",
            row.Cells.GetValueOrDefault(ColumnKind.Notes, [])
                .Where(c => !c.IsOpen && !RowLinks.IsAllLinks(c))
                .Select(c => c.Text)) is { Length: > 0 } text
            ? text
            : null;

    private string? Fit(string what, string? text, int maxLength)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (Texts.Length(text) > maxLength) notes($"The {what} has more than {maxLength:N0} characters, so I cut it.", true);
        return Texts.Cut(text, maxLength);
    }

    private Facts Says() =>
        (row.Has(ColumnKind.Chapter) && !row[ColumnKind.Topic].IsOpen || ChapterAndTopic().Chapter is not null ? Facts.Chapter : 0)
        | (row.Has(ColumnKind.Presenter) ? Facts.Presenter : 0)
        | (row.Has(ColumnKind.Reading) || row.Has(ColumnKind.OptionalReading) ? Facts.Readings : 0)
        | (row.Has(ColumnKind.Team) ? Facts.Team : 0)
        | (row.Has(ColumnKind.Place) ? Facts.Place : 0)
        | (row.Has(ColumnKind.Slides) || row.Has(ColumnKind.Link) ? Facts.Slides : 0)
        | (row.Has(ColumnKind.Notes) ? Facts.Notes : 0);

    [GeneratedRegex(
        @"^(chapters?|chap\.?|ch\.?|sections?|sec\.?|kapitel|§+)\s*[0-9]{1,3}(([\s.,–&+-]|and|to|und|bis)*[0-9]{1,3})*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Sections();

    // "3", "1-2", "4, 5"
    [GeneratedRegex(@"^[0-9]{1,3}(\s*[-–,&+]\s*[0-9]{1,3})*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex("^[^0-9]*(?<number>[0-9]+)[^0-9]*$")]
    private static partial Regex OneNumber();

    [GeneratedRegex(
        @"^(tb[acd]|to be (announced|confirmed|decided|determined)|n/a|open|none|nobody|vacant|volunteers?( needed| wanted)?"
            + @"|\W*)[!?.]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(
        @"^(?<chapter>(chapters?|chap\.?|ch\.?|part|sections?|sec\.?|kapitel|chapitre|cap[ií]tulo|hoofdstuk|bölüm|lecture|unit|module"
            + @"|appendix|§)\s*[\p{L}0-9]{1,5}(\s?[.\-–&,]\s?[0-9]+)*)\s*[:–—\-.]\s+(?<topic>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ChapterName();
}
