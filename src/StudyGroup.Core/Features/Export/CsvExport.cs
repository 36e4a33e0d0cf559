using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Export;

/// <summary>
/// Writes a group's schedule as an RFC 4180 table for spreadsheets. A cell that a spreadsheet would take for a formula gets a leading
/// apostrophe.
/// </summary>
public static class CsvExport
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
    };

    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly string[] Columns =
        [
            "seminar",
            "state",
            "date",
            "time",
            "zone",
            "chapter",
            "topic",
            "presenter",
            "presenter id",
            "place",
            "held",
            "cancelled",
            "reason",
            "slides",
            "team",
            "readings",
            "reading links",
        ];

    /// <summary>The table, one row per seminar, in the order of the schedule.</summary>
    /// <param name="now">Decides which seminars have been held.</param>
    /// <param name="nameOf">A member's name, or null if it isn't known.</param>
    public static string Write(Group group, Instant now, Func<MemberId, string?>? nameOf = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Form))
        {
            Row(csv, Columns);
            foreach (var seminar in Schedule.InOrder(group)) Row(csv, Cells(group, seminar, now, nameOf));
        }

        return text.ToString();
    }

    private static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell ?? "");
        csv.NextRecord();
    }

    private static IEnumerable<string?> Cells(Group group, Seminar seminar, Instant now, Func<MemberId, string?>? nameOf) =>
    [
        $"{seminar.Number}",
        seminar.Date switch
        {
            SeminarDate.On => "settled",
            SeminarDate.Tentative => "tentative",
            SeminarDate.ComingSoon => "coming soon",
            _ => "TBA",
        },
        seminar.Date.Known() is { } known ? LocalDatePattern.Iso.Format(known.Day) : null,
        seminar.Date.Known() is { } dated ? TimePattern.Format(dated.Time ?? group.Settings.Start) : null,
        seminar.Date.Known() is null ? null : group.Settings.Zone.Id,
        seminar.Chapter,
        seminar.Topic,
        string.Join("; ", PresenterNames.Of(seminar, nameOf)) is { Length: > 0 } names ? names : null,
        // Spreadsheets round such long numbers. With a sign in front they're text.
        string.Join(" ", seminar.Presenters.Select(p => p.Member).OfType<MemberId>().Select(m => $"#{m}")) is { Length: > 0 } ids
            ? ids
            : null,
        seminar.Place ?? group.Settings.Place,
        Schedule.StatusOf(group, seminar, now) == SeminarStatus.Held ? "yes" : null,
        seminar.Cancelled is null ? null : "yes",
        seminar.Cancelled?.Reason,
        string.Join(' ', seminar.Slides.Select(d => d.Url)),
        seminar.Team,
        string.Join("; ", seminar.Readings.Select(reading => ReadingWords.Of(reading with { Url = null }).ToString())),
        string.Join(' ', seminar.Readings.Select(reading => reading.Url).OfType<string>()),
    ];
}
