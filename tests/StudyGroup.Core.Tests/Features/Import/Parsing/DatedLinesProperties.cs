using CsCheck;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class DatedLinesProperties
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "Trees", "No meeting", "Ann Lee", "Chapter 3", "Roots and what they reach", "Ann Lee: Trees", "TBA",
        "[Trees](https://papers.example/1)", "https://papers.example/2", "Spring break", "(cancelled)");

    private static readonly Gen<string> Below = Gen.OneOf(
        "Presenter: Ann Lee", "Topic: Moss", "bring boots", "- planning", "- Slides: https://decks.example/1", "> quoted", "", "", "---",
        "## More", "### Notes", "Chapter 4", "\u00A0", "<br>");

    private static readonly Gen<string> Heading = Gen.OneOf(
        "Date", "When", "Meeting date", "Publication of", "Topic", "Chapter", "Presenter", "Session", "Number of people", "Snack", "Venue",
        "Notes", "");

    // In each, "@" is where the date goes.
    private static readonly Gen<string> Dated = Gen.OneOf(
        Gen.Select(
            Gen.OneOf(
                "## @", "### @ - {0}", "## {0} (@)", "## Week 3: @", "**@**", "**@: {0}**", "@: {0}", "@: {0}\n@: {0}",
                "@: {0}\nbring boots\n**@** {0}", "Our dates:\n@ {0}\n@: {0}", "@: {0}\n- @ {0}", "- {0}\n- @: {0}",
                "- @: {0}\n  {0}\n  - @: {0}", "@ {0}", "- @: {0}", "- [x] @ - {0}", "* **@**", "1. @: {0}", "- {0} (@)",
                "  - @: {0}", "> @: {0}", "<summary>@: {0}</summary>", "<p>@: {0}</p>", "| @ | {0} |",
                "| 3 | @ | {0} |"), Words, (form, words) => form.Replace("{0}", words)),
        Gen.Select(Heading, Heading, Words, (left, right, words) => $"\n| {left} | {right} |\n|---|---|\n| @ | {words} |\n"));

    private static readonly Gen<string> Document = Gen.OneOf(Dated, Below).Array[1, 14]
        .Select(blocks => WithDates(string.Join("\n\n", blocks)));

    [Fact]
    public void A_line_with_a_date_is_a_seminar_a_break_or_a_reported_problem() => Document.Sample(text =>
    {
        var schedule = ScheduleReader.Read(text);
        // Series among which the group has to choose are reported as one, so each has to be read if it's the one chosen.
        WrittenSchedule[] readings = [schedule, .. schedule.OpenSeries?.Series.Select(s => ScheduleReader.Read(text, [s.Key])) ?? []];
        var seminars = readings.SelectMany(r => r.Seminars).ToArray();
        var breaks = readings.SelectMany(r => r.Breaks).ToArray();
        var told = seminars.Select(s => s.Line).Concat(breaks.Select(b => b.Line))
            .Concat(readings.SelectMany(r => r.Problems).Select(p => p.Line)).ToHashSet();
        // A heading above a line with the date is one meeting with it, and a reported table counts for its rows.
        var days = seminars.Select(s => s.Date?.Known()?.Day).Concat(breaks.Select(b => b.First)).OfType<LocalDate>().ToHashSet();
        var lines = text.Split('\n');
        foreach (var (index, line) in lines.Index()
            .Where(l => l.Item.Contains("20", StringComparison.Ordinal) && !l.Item.Contains("http", StringComparison.Ordinal)))
        {
            var isInReportedTable = lines[..index].Index().Reverse()
                .TakeWhile(l => l.Item.StartsWith('|')).Any(l => told.Contains(l.Index + 1));
            Assert.True(
                told.Contains(index + 1)
                    || days.Contains(LocalDatePattern.Iso.Parse(line[line.IndexOf("20", StringComparison.Ordinal)..][..10]).Value)
                    || isInReportedTable,
                $"line {index + 1} of:\n{text}");
        }
    }, iter: 3_000);

    private static readonly Gen<string> Written = Gen.OneOf(
        "Feb 8", "8 Feb", "February 8th", "the 8th of February", "Feb. 8", "8-Feb-2027", "2027-02-08", "2027/2/8", "2027.02.08", "20270208",
        "8.2.2027", "2/8/2027", "2月8日", "2027年2月8日", "Feb 30", "8 février");

    // "{0}" is where the line goes; those around it are read.
    private static readonly Gen<string> Place = Gen.OneOf(
        "## March 1, 2027: Leaves\n\n## {0}\n\n## March 15, 2027: Stems",
        "## March 1, 2027: Leaves\n\nAbout leaves.\n{0}\n\n## March 15, 2027: Stems",
        "**March 1, 2027: Leaves**\n\n**{0}**\n\n**March 15, 2027: Stems**", "March 1, 2027: Leaves\n{0}\nMarch 15, 2027: Stems",
        "- {0}\n- March 1, 2027: Leaves\n- March 15, 2027: Stems", "- March 1, 2027: Leaves\n- {0}\n- March 15, 2027: Stems",
        "- March 1, 2027: Leaves\n- March 15, 2027: Stems\n- {0}", "- March 1, 2027: Leaves\n  - {0}\n- March 15, 2027: Stems",
        "| Date | Topic |\n|---|---|\n| March 1, 2027 | Leaves |\n| {0} | Roots |\n| March 15, 2027 | Stems |", "{0}");

    private static readonly Gen<string> Wording = Gen.OneOf(
        "@ Roots", "@:Roots", "Ann Lee (@): Roots", "Ann Lee - @ - Roots", "Week 2, @, Roots", "Roots and @ with Ann Lee", "~~@~~ Roots",
        "[Roots](https://a.example) @", "@ or so: Roots");

    [Fact]
    public void Line_with_a_date_in_any_notation_is_reported() => Gen.Select(Place, Wording, Written).Sample((place, wording, date) =>
    {
        var line = wording.Replace("@", date, StringComparison.Ordinal);
        var text = place.Replace("{0}", line, StringComparison.Ordinal);
        var schedule = ScheduleReader.Read(text);
        var told = schedule.Seminars.Select(s => s.Line).Concat(schedule.Breaks.Select(b => b.Line))
            .Concat(schedule.Problems.Concat(schedule.Notes).Select(p => p.Line));
        Assert.True(
            told.Contains(Array.FindIndex(text.Split('\n'), l => l.Contains(line, StringComparison.Ordinal)) + 1), $"{line} in:\n{text}");
    }, iter: 1_500);

    private static string WithDates(string text)
    {
        var day = new LocalDate(2031, 1, 6);
        foreach (var _ in text.Where(c => c == '@'))
        {
            var at = text.IndexOf('@', StringComparison.Ordinal);
            text = text[..at] + LocalDatePattern.Iso.Format(day) + text[(at + 1)..];
            day = day.PlusDays(9);
        }

        return text;
    }
}
