using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Readings;

public sealed class ReadingsCommandTests
{
    private static readonly Reading Leases = new("Leases") { Url = "https://doi.org/10.1000/x", Authors = "K. Marsh" };

    private readonly Desk _desk = new();

    [Fact]
    public async Task Readings_ahead_are_listed_by_seminar()
    {
        Give(4, Leases, new Reading("Paxos") { IsOptional = true });
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).With(_desk.Group.Numbered(5)! with { Cancelled = new Cancellation("flu") });
        var shown = await _desk.Command(Desk.Ana, "readings");
        Assert.IsType<Reply.Public>(shown);
        Assert.StartsWith(
            """
            What to read
            Next: Data Engineering for ML (Seminar 3) · <2026-12-04T17:00:00Z>
            Designing Machine Learning Systems, Chapter 3
            Topic 4 (Seminar 4) · To be announced (TBA)
            Leases → https://doi.org/10.1000/x · K. Marsh
            Paxos (optional)
            Topic 6 (Seminar 6) · To be announced (TBA)
            """,
            shown.Text(), StringComparison.Ordinal);
        Assert.Equal(
            """
            What we've read
            Topic 1 (Seminar 1) · <2025-03-14T17:00:00Z>
            Designing Machine Learning Systems, Chapter 1
            Topic 2 (Seminar 2) · <2025-03-28T17:00:00Z>
            Designing Machine Learning Systems, Chapter 2
            """,
            (await _desk.Command(Desk.Ana, "readings", ("show", "past"))).Text());
    }

    [Fact]
    public async Task Group_without_a_book_sees_only_seminars_with_readings_and_the_next()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Book = null } };
        Assert.Equal(
            "There's nothing to read yet. Presenters can add readings with “Edit readings” under /seminar.",
            Assert.IsType<Reply.Refused>(await _desk.Command(Desk.Ana, "readings")).Text());
        Assert.Equal(
            "No past seminar has readings. See what's coming up with /readings.",
            (await _desk.Command(Desk.Ana, "readings", ("show", "past"))).Text());
        Give(5, Leases);
        Assert.Equal(
            """
            What to read
            Next: Data Engineering for ML (Seminar 3) · Coming soon
            Nothing yet
            Topic 5 (Seminar 5) · To be announced (TBA)
            Leases → https://doi.org/10.1000/x · K. Marsh
            """,
            (await _desk.Command(Desk.Ana, "readings")).Text());
    }

    [Fact]
    public async Task One_seminar_s_readings_are_shown_in_full()
    {
        Give(2, ReadingLinesTests.Longest(1));
        Assert.Contains(new string('t', 295), (await _desk.Command(Desk.Ana, "readings", ("seminar", 2))).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Book = null } };
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) has no readings yet.", (await _desk.Command(Desk.Ana, "readings", ("seminar", 3))).Text());
        Assert.Contains(
            "There's no Seminar 42", (await _desk.Command(Desk.Ana, "readings", ("seminar", 42))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_readings_have_pages()
    {
        Give(3, [.. Enumerable.Range(1, 10).Select(ReadingLinesTests.Longest)]);
        foreach (var options in new (string, object)[][] { [], [("seminar", 3)] })
        {
            var first = await _desk.Command(Desk.Ana, "readings", options);
            Assert.StartsWith("Page 1 of 1", first.Card().Footer, StringComparison.Ordinal);
            var second = await _desk.Press(Desk.Ben, first, "Next");
            Assert.IsType<Reply.Replace>(second);
            Assert.Contains("2 ttt", second.Text(), StringComparison.Ordinal);
        }
    }

    private void Give(int number, params Reading[] readings) =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(number)! with { Readings = [.. readings] });
}
