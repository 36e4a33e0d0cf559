using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Export;

/// <summary>
/// Writes a group's schedule as a README, in the same form that can be imported. It has no place for points, members, settings, notes,
/// reasons and what was held.
/// </summary>
public static class MarkdownExport
{
    private static readonly LocalDatePattern DayFirst = LocalDatePattern.CreateWithInvariantCulture("dd-MM-yy");
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The README.</summary>
    /// <param name="nameOf">A member's name, or null if it isn't known.</param>
    public static string Write(Group group, Func<MemberId, string?>? nameOf = null)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {MarkdownEscape.Text(group.Settings.Book ?? "Reading group")}\n\n");
        if (group.Settings is { Book: { } book, Author: { } author })
            text.Append(
                CultureInfo.InvariantCulture, $"We read **\"{MarkdownEscape.Text(book)}\"** by *{MarkdownEscape.Text(author)}*.\n\n");
        text.Append("## 📚 Study Schedule\n\n");
        Table(text, group, nameOf);
        if (group.Seminars.Any(s => !s.Readings.IsEmpty)) text.Append("\n## 📄 Seminar Readings\n");
        foreach (var (seminar, reading) in Schedule.InOrder(group).SelectMany(s => s.Readings.Select(r => (s, r))))
            Add(text, seminar, reading);
        if (group.Seminars.Any(s => !s.Slides.IsEmpty)) text.Append("\n## 📝 Seminar Slides\n");
        foreach (var (seminar, deck) in Schedule.InOrder(group).SelectMany(s => s.Slides.Select(d => (s, d)))) Deck(text, seminar, deck);
        return text.ToString();
    }

    private static void Table(StringBuilder text, Group group, Func<MemberId, string?>? nameOf)
    {
        var (presenters, teams, places) = (
            group.Seminars.Any(s => PresenterNames.Of(s, nameOf).Any()), group.Seminars.Any(s => s.Team is not null),
            group.Seminars.Any(s => s.Place is not null));
        Row(
            text,
            [
                "🔢 Seminar",
                "📅 Date",
                $"📖 {UnitWords.Heading(group.Settings.Unit)}",
                "🧵 Topic",
                .. presenters ? ["🎤 Presenters"] : Array.Empty<string>(),
                .. teams ? ["👥 Team"] : Array.Empty<string>(),
                .. places ? ["📍 Place"] : Array.Empty<string>(),
            ]);
        text.Append("|---|---|---|---|").Append(presenters ? "---|" : "")
            .Append(teams ? "---|" : "").Append(places ? "---|" : "").Append('\n');

        var breaks = new Queue<Break>(group.Breaks.OrderBy(b => b.From));
        foreach (var seminar in Schedule.InOrder(group))
        {
            while (seminar.Date.Known() is { } on && breaks.TryPeek(out var pause) && pause.From < on.Day) Break(text, breaks.Dequeue());
            var topic = $"**{MarkdownEscape.Text(seminar.Topic)}**";
            Row(text,
            [
                $"Seminar {seminar.Number}", Date(seminar.Date), Cell(seminar.Chapter), seminar.Cancelled is null ? topic : $"~~{topic}~~",
                .. presenters ? [Names([.. PresenterNames.Of(seminar, nameOf)])] : Array.Empty<string>(),
                .. teams ? [Cell(seminar.Team)] : Array.Empty<string>(),
                .. places ? [Cell(seminar.Place)] : Array.Empty<string>(),
            ]);
        }

        while (breaks.TryDequeue(out var later)) Break(text, later);
    }

    private static void Break(StringBuilder text, Break pause) => Row(
        text,
        [
            "",
            pause.From == pause.Until ? Day(pause.From) : $"{Day(pause.From)} – {Day(pause.Until)}",
            "",
            Cell(BreakWords.Say(pause)),
        ]);

    private static void Row(StringBuilder text, ImmutableArray<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // A line break at the end says that each line is one name, whatever it looks like.
    private static string Names(string[] names)
    {
        var isClear = (names.Length == 1 ? NameList.Split(names[0]) : NameList.OfLines(names)).SequenceEqual(names);
        return string.Join("<br>", names.Select(MarkdownEscape.Text)) + (isClear ? "" : "<br>");
    }

    private static string Cell(string? text) => text is null ? "" : MarkdownEscape.Text(text);

    private static string Date(SeminarDate date) => date switch
    {
        SeminarDate.On { Time: { } time } on => $"{Day(on.Day)} {TimePattern.Format(time)}",
        SeminarDate.On on => Day(on.Day),
        SeminarDate.Tentative tentative => $"{Date(tentative.Date)} (tentative)",
        SeminarDate.ComingSoon => "Coming soon",
        _ => "TBA",
    };

    // Two-digit years mean 2000 to 2099.
    private static string Day(LocalDate day) => day.Year is >= 2000 and < 2100 ? DayFirst.Format(day) : LocalDatePattern.Iso.Format(day);

    private static void Add(StringBuilder text, Seminar seminar, Reading reading)
    {
        var title = MarkdownEscape.Text(reading.Title);
        text.Append(CultureInfo.InvariantCulture, $"\n- **Seminar {seminar.Number}{(reading.IsOptional ? " (optional)" : "")}:** ")
            .Append(reading.Url is { } url ? $"[{title}]({MarkdownEscape.Url(url)})" : title);
        foreach (var (label, said) in (ReadOnlySpan<(string, string?)>)
            [("Authors", reading.Authors), ("Published", reading.Published), ("Part", reading.Part)])
        {
            if (said is not null) text.Append(CultureInfo.InvariantCulture, $"  \n  *{label}:* {MarkdownEscape.Text(said)}");
        }

        text.Append('\n');
    }

    private static void Deck(StringBuilder text, Seminar seminar, SlideDeck deck)
    {
        var name = seminar.Date.Known() is { } on ? $"Seminar {seminar.Number} ({Day(on.Day)})" : $"Seminar {seminar.Number}";
        text.Append(deck.Title is null && MarkdownEscape.StandsAlone(deck.Url)
            ? $"\n- 📊 {name}: <{deck.Url}>"
            : $"\n- 📊 **[{name} – {MarkdownEscape.Text(deck.Title ?? "Slides")}]({MarkdownEscape.Url(deck.Url)})**");
        if (deck.Topic is { } topic) text.Append(CultureInfo.InvariantCulture, $"  \n  *Topic:* {MarkdownEscape.Text(topic)}");
        if (!deck.Covers.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"  \n  *Covers:* {MarkdownEscape.Text(string.Join(", ", deck.Covers))}");
        text.Append('\n');
    }
}
