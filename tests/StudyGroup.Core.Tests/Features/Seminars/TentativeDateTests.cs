using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Seminars;

public sealed class TentativeDateTests
{
    private static readonly SeminarDate.On Friday = new(new(2026, 12, 4), null);

    private readonly Desk _desk = new() { Group = TestGroup.Nine().InChannel() };

    [Fact]
    public async Task Tentative_date_is_marked_and_says_that_it_gets_no_reminders()
    {
        var moved = await Move("tentative fri 4 dec");
        Assert.Contains(
            "~coming soon~ → tentatively Fri 4 Dec 2026, 18:00 (Europe/Berlin, the usual start), in 11 days",
            moved.Text(), StringComparison.Ordinal);
        Assert.Contains("Your time: tentatively <2026-12-04T17:00:00Z>", moved.Text(), StringComparison.Ordinal);
        Assert.Contains("I don't send reminders for tentative dates", moved.Text(), StringComparison.Ordinal);
        Assert.Equal(new SeminarDate.Tentative(Friday), Three().Date);
    }

    [Fact]
    public async Task Tentative_date_shows_in_the_schedule_and_on_the_card()
    {
        await Move("maybe fri 4 dec");
        Assert.Contains("tentatively <2026-12-04T17:00:00Z>", (await _desk.Command(Desk.Ana, "schedule")).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "tentatively <2026-12-04T17:00:00Z> · <2026-12-04T17:00:00Z R>",
            (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tentative_date_sorts_like_any_date()
    {
        _desk.Group = _desk.Group.On(4, 2026, 12, 11);
        await Move("maybe fri 18 dec");
        Assert.Equal(4, Schedule.Next(_desk.Group, _desk.Now)!.Number);
        await Move("maybe fri 4 dec");
        Assert.Equal(3, Schedule.Next(_desk.Group, _desk.Now)!.Number);
    }

    [Fact]
    public async Task Seminar_with_a_past_tentative_date_counts_as_undated()
    {
        await Move("maybe fri 4 dec");
        _desk.Now = Instant.FromUtc(2026, 12, 5, 9, 0);
        Assert.Equal(SeminarStatus.Undated, Schedule.StatusOf(_desk.Group, Three(), _desk.Now));
        Assert.Contains(
            "~tentatively <2026-12-04T17:00:00Z>~ · never settled",
            (await _desk.Command(Desk.Ana, "seminar", ("number", 3))).Text(), StringComparison.Ordinal);
        await _desk.Command(Desk.Organizer, "manage seminar-held", ("seminar", 3));
        Assert.Equal(SeminarStatus.Held, Schedule.StatusOf(_desk.Group, Three(), _desk.Now));
    }

    [Fact]
    public async Task Tentative_date_gets_no_reminders_until_it_is_settled()
    {
        await Move("maybe fri 4 dec");
        Assert.DoesNotContain(Rules.Due.Planned(_desk.Group), p => p.Seminar.Number == 3);
        await Move("fri 4 dec");
        Assert.Equal(4, Rules.Due.Planned(_desk.Group).Count(p => p.Seminar.Number == 3));
    }

    [Fact]
    public async Task Date_that_becomes_tentative_or_settled_again_is_news()
    {
        await Move("fri 11 dec");
        Assert.Empty(News());
        await Move("tentative");
        Assert.Equal(
            ["Data Engineering for ML (Seminar 3) has moved: ~<2026-12-11T17:00:00Z>~ → tentatively <2026-12-11T17:00:00Z>"], News());
        _desk.Now += Duration.FromMinutes(1);
        await Move("fri 11 dec");
        Assert.Equal("Data Engineering for ML (Seminar 3) is confirmed for <2026-12-11T17:00:00Z>", News().Last());
    }

    [Fact]
    public async Task Moving_a_tentative_date_is_not_news_but_settling_it_is()
    {
        await Move("maybe fri 4 dec");
        await Move("maybe fri 11 dec");
        Assert.Empty(News());
        await Move("sat 12 dec");
        Assert.Equal(
            ["Data Engineering for ML (Seminar 3) has moved: ~tentatively <2026-12-11T17:00:00Z>~ → <2026-12-12T17:00:00Z>"], News());
    }

    [Fact]
    public async Task Settling_a_past_tentative_date_is_not_news()
    {
        await Move("maybe fri 4 dec");
        _desk.Now += Duration.FromDays(20);
        await _desk.Command(Desk.Organizer, "manage seminar-held", ("seminar", 3), ("when", "fri 4 dec"));
        Assert.Equal(new SeminarDate.On(new(2026, 12, 4), null), Three().Date);
        Assert.Empty(News());
    }

    [Fact]
    public async Task Word_tentative_alone_applies_to_the_existing_date_or_is_refused()
    {
        Assert.Equal(
            "There's no date yet to make tentative. Write it too, such as “tentative 2026-11-30 18:00”.",
            Assert.IsType<Reply.Refused>(await Move("tentative")).Text());
        await Move("fri 4 dec");
        await Move("Tentative");
        Assert.Equal(new SeminarDate.Tentative(Friday), Three().Date);
    }

    [Fact]
    public async Task Seminar_with_an_upcoming_tentative_date_cannot_be_marked_as_held()
    {
        await Move("maybe fri 4 dec");
        Assert.Contains(
            "is still coming up: tentatively Fri 4 Dec 2026",
            (await _desk.Command(Desk.Organizer, "manage seminar-held", ("seminar", 3))).Text(), StringComparison.Ordinal);
    }

    private Seminar Three() => _desk.Group.Numbered(3)!;

    private IEnumerable<string> News() => _desk.Posts.Where(p => p.State == PostState.Waiting).Select(p => _desk.Card(p).Text());

    private Task<Reply> Move(string when) => _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 3), ("when", when));
}
