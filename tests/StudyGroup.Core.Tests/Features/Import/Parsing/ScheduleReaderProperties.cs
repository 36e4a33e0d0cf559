using CsCheck;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class ScheduleReaderProperties
{
    private static readonly Gen<string> Scraps = Gen.OneOf(
        "|", "\n", "---", "**", "[", "](", ")", "(", "*", "- ", "#", ">", "`", "<", "\\", "Seminar 3", "14-03-25", "https://a.example/",
        "javascript:x", "javascript:", "ğŸ", "â€", "\ud83d", "\0", "\u202e", "&amp;", "&#0;", "Slides", "| Seminar | Topic |\n|---|---|\n",
        "Covers:", "9999999999", "~~", "| Date | Paper | Lead | Slides |\n|---|---|---|---|\n", "| # | When | Title |\n--|--|--\n", "3/4",
        "## Cohort 1\n", "## Cohort 2\n", "Read: ", "- Optional: ", "Authors: ", "arXiv:2401.01234", "10.1000/x", "https://doi.org/10.1/",
        ", pp. 1", "(A. B, 2019)", "| Date | Reading | Authors | Year | Link | Team | Members |\n|-|-|-|-|-|-|-|\n",
        "## Seminar Readings\n", "<br>", "; ", " & ", "Mar 3", "29 Feb", "2024/25", "- 2021-08-30: A: B: C\n", "<a href=\"x\">", "</a>",
        "No meeting", "18:00 CET", "\n\n", ": ", " – ");

    // One of the real files with up to thirty places in which something was struck out and something else put in.
    private static readonly Gen<string> Mutated = Gen.Select(
        Gen.OneOf("schedule.md", "schedule-as-received.md").Select(Schedules.File),
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 40], Gen.OneOf(Scraps, Gen.String)).Array[1, 30],
        (file, cuts) => cuts.Aggregate(file, (text, cut) =>
        {
            var at = (int)(cut.Item1 * text.Length);
            return text[..at] + cut.Item3 + text[Math.Min(text.Length, at + cut.Item2)..];
        }));

    [Fact]
    public void Any_text_is_read_within_the_limits() =>
        Gen.OneOf(Gen.String, Scraps.Array[0, 60].Select(string.Concat)).Sample(Check, iter: 5_000);

    [Fact]
    public void The_real_files_are_read_within_the_limits_however_they_are_damaged() => Mutated.Sample(Check, iter: 2_000);

    [Fact]
    public void Every_row_is_read_or_reported() =>
        Gen.OneOf(Gen.String["123 "], Gen.String["TBA 0123-"], Gen.String["ab "]).Array[3].Array[1, 20].Sample(rows =>
        {
            var schedule = ScheduleReader.Read(
                "| Seminar | Date | Topic |\n|---|---|---|\n" + string.Concat(rows.Select(r => $"| {r[0]} | {r[1]} | {r[2]} |\n")));
            // If there's no schedule at all, that's said once, for the first line.
            if (schedule.Seminars.IsEmpty && schedule.Problems.Any(p => p.Line == 1)) return true;
            var told = schedule.Seminars.Select(s => s.Line)
                .Concat(schedule.Problems.Select(p => p.Line)).Concat(schedule.Notes.Select(n => n.Line));
            return rows.Index().Where(r => r.Item.Any(c => c.Trim().Length > 0)).Select(r => r.Index + 3).ToHashSet().IsSubsetOf(told);
        }, iter: 2_000);

    [Theory]
    [InlineData(">", 20_000)]
    [InlineData("- ", 20_000)]
    [InlineData("[", 100_000)]
    [InlineData("**a_", 25_000)]
    [InlineData("|", 199_000)]
    [InlineData("![a](", 4_000)]
    [InlineData("ğ", 199_000)]
    [InlineData("| 1 | 2 |\n", 19_000)]
    [InlineData("| Seminar | Topic |\n|---|---|\n", 6_000)]
    [InlineData("x", 200_001)]
    public void A_huge_or_deeply_nested_text_is_read_or_reported(string part, int times) =>
        Assert.NotEmpty(ScheduleReader.Read(string.Concat(Enumerable.Repeat(part, times))).Problems);

    private static void Check(WrittenReading reading)
    {
        Assert.InRange(Texts.Length(reading.Title), 1, Reading.MaxTitleLength);
        Assert.All([reading.Authors, reading.Part, reading.Published], text =>
            Assert.True(text is null || Texts.Length(text) is > 0 and <= Reading.MaxTextLength));
        if (reading.Url is not { } url) return;
        Assert.InRange(url.Length, 1, Reading.MaxUrlLength);
        Assert.True(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo: "" });
    }

    private static void Check(string text)
    {
        var schedule = ScheduleReader.Read(text);

        Assert.InRange(schedule.Seminars.Length, 0, Group.MaxSeminars);
        Assert.Distinct(schedule.Seminars.Select(s => s.Number).OfType<int>());
        Assert.True(Texts.Length(schedule.Book ?? "") <= GroupSettings.MaxTextLength
            && Texts.Length(schedule.Author ?? "") <= GroupSettings.MaxTextLength);
        foreach (var seminar in schedule.Seminars)
        {
            Assert.InRange(seminar.Number ?? 0, 0, Seminar.MaxNumber);
            Assert.InRange(seminar.Presenters.Length, 0, Seminar.MaxPresenters);
            Assert.All(seminar.Presenters, name => Assert.InRange(Texts.Length(name), 1, Seminar.MaxTextLength));
            Assert.InRange(seminar.Readings.Length, 0, Reading.MaxPerSeminar);
            Assert.All(seminar.Readings, Check);
            Assert.True(seminar.Team is null || Texts.Length(seminar.Team) is > 0 and <= Seminar.MaxTextLength);
            Assert.True(seminar.Place is null || Texts.Length(seminar.Place) is > 0 and <= Seminar.MaxTextLength);
            Assert.InRange(Texts.Length(seminar.Topic), 1, Seminar.MaxTopicLength);
            Assert.True(seminar.Chapter is null || Texts.Length(seminar.Chapter) is > 0 and <= Seminar.MaxTextLength);
            Assert.True(seminar.Slides.Length <= SlideDeck.MaxPerSeminar);
            Assert.All(
                seminar.Slides,
                deck => Assert.True(new Uri(deck.Url).Scheme is "http" or "https" && deck.Url.Length <= SlideDeck.MaxUrlLength));
        }

        Assert.All(schedule.Problems.Concat(schedule.Notes), p => Assert.InRange(p.Line, 1, text.Count(c => c is '\n' or '\r') + 1));
    }
}
