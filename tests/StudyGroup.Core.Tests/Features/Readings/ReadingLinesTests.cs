using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Readings;

public sealed class ReadingLinesTests
{
    private static readonly Reading Leases = new("Leases revisited")
    {
        Url = "https://doi.org/10.1145/74850.74870",
        Authors = "K. Marsh",
        Part = "pp. 12–30",
        Published = "SOSP '89",
    };

    private const string Head = "Data Engineering for ML\nSeminar 3 · Chapter 3 · ▰▰▱▱▱▱▱▱▱ 3 of 9\n📅 Coming soon\n";

    private readonly Desk _desk = new();

    [Fact]
    public async Task Group_with_a_book_reads_the_chapter_of_its_book()
    {
        Assert.StartsWith(
            Head + "📖 Designing Machine Learning Systems, Chapter 3\n", await CardAsync(),
            StringComparison.Ordinal);
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Book = null } };
        Assert.DoesNotContain("📖", await CardAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_shows_a_line_for_each_reading()
    {
        Give(Leases);
        Assert.StartsWith(
            Head + "📖 Leases revisited → https://doi.org/10.1145/74850.74870, pp. 12–30 · K. Marsh, SOSP '89\n", await CardAsync(),
            StringComparison.Ordinal);
        Give(Leases, new Reading("Paxos made plain") { IsOptional = true });
        Assert.Contains(
            """
            📖 Leases revisited → https://doi.org/10.1145/74850.74870, pp. 12–30 · K. Marsh, SOSP '89
            📖 Paxos made plain (optional)
            No slides or points yet
            """,
            await CardAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readings_that_do_not_fit_are_counted()
    {
        Give(Enumerable.Range(1, 10).Select(i => Longest(i)).ToArray());
        var card = await CardAsync();
        Assert.Contains("\n📖 1 ttt", card, StringComparison.Ordinal);
        Assert.Contains("\n📖 and 9 more, see /readings\n", card, StringComparison.Ordinal);
        Give(Enumerable.Range(1, 3).Select(i => new Reading($"Paper {i}") { Authors = "K. Marsh" }).ToArray());
        Assert.Contains("\n📖 Paper 3 · K. Marsh\nNo slides", await CardAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_names_the_first_reading_and_counts_the_others()
    {
        Give(Leases, Leases with { Part = "pp. 1–9" }, new Reading("Paxos"));
        Assert.Contains(
            "· Leases revisited → https://doi.org/10.1145/74850.74870 and 2 more", await ScheduleAsync(), StringComparison.Ordinal);
        Give(Leases with { Url = null });
        Assert.Contains(" for ML · Leases revisited\n", await ScheduleAsync(), StringComparison.Ordinal);
        Give(Leases with { Url = "https://example.org/" + new string('x', 300), Title = new string('t', 300) });
        Assert.Contains($" for ML · {new string('t', 59)}…\n", await ScheduleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_does_not_repeat_a_topic_that_is_the_title()
    {
        Give(Leases with { Title = "Data engineering for ML" });
        Assert.Contains(" for ML · read → https://doi.org/10.1145/74850.74870\n", await ScheduleAsync(), StringComparison.Ordinal);
        Give(new Reading("Data engineering for ML"));
        Assert.Contains("· Data Engineering for ML\n", await ScheduleAsync(), StringComparison.Ordinal);
        Give(new Reading("Data engineering for ML"), new Reading("Paxos"));
        Assert.Contains("· Data Engineering for ML · 2 readings\n", await ScheduleAsync(), StringComparison.Ordinal);
    }

    internal static Reading Longest(int number) => new($"{number} {new string('t', 295)}")
    {
        Url = $"https://example.org/{new string('u', 480)}",
        Authors = new string('a', 200),
        Part = new string('p', 200),
        Published = new string('q', 200),
        IsOptional = true,
    };

    private void Give(params Reading[] readings) =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Readings = [.. readings] });

    private async Task<string> CardAsync() => (await _desk.Command(Desk.Ana, "next-seminar")).Text();

    private async Task<string> ScheduleAsync() => (await _desk.Command(Desk.Ana, "schedule")).Text();
}
