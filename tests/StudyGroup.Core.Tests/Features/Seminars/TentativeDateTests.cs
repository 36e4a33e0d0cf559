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
    public async Task It_is_said_to_be_tentative_and_that_nobody_is_reminded()
    {
        var moved = await Move("tentative fri 4 dec");
        Assert.Contains("~Coming soon~ → tentatively Fri 4 Dec 2026, 18:00 (Europe/Berlin, the usual start), in 11 days", moved.Text(), StringComparison.Ordinal);
        Assert.Contains("For you: tentatively <2026-12-04T17:00:00Z>", moved.Text(), StringComparison.Ordinal);
        Assert.Contains("Nobody is reminded of a tentative date", moved.Text(), StringComparison.Ordinal);
        Assert.Equal(new SeminarDate.Tentative(Friday), Three().Date);
    }

    [Fact]
    public async Task It_is_shown_as_such_in_the_schedule_and_on_the_card()
    {
        await Move("maybe fri 4 dec");
        Assert.Contains("tentatively <2026-12-04T17:00:00Z>", (await _desk.Command(Desk.Ana, "schedule")).Text(), StringComparison.Ordinal);
        Assert.Contains("tentatively <2026-12-04T17:00:00Z> (<2026-12-04T17:00:00Z R>)", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_for_the_order_like_a_date()
    {
        _desk.Group = _desk.Group.On(4, 2026, 12, 11);
        await Move("maybe fri 18 dec");
        Assert.Equal(4, Schedule.Next(_desk.Group, _desk.Now)!.Number);
        await Move("maybe fri 4 dec");
        Assert.Equal(3, Schedule.Next(_desk.Group, _desk.Now)!.Number);
    }

    [Fact]
    public async Task Once_it_has_passed_it_is_as_undated_and_not_held()
    {
        await Move("maybe fri 4 dec");
        _desk.Now = Instant.FromUtc(2026, 12, 5, 9, 0);
        Assert.Equal(Standing.Undated, Schedule.StandingOf(_desk.Group, Three(), _desk.Now));
        Assert.Contains("~tentatively <2026-12-04T17:00:00Z>~ · never settled, and over", (await _desk.Command(Desk.Ana, "seminar", ("number", 3))).Text(), StringComparison.Ordinal);
        await _desk.Command(Desk.Organizer, "manage seminar-held", ("seminar", 3));
        Assert.Equal(Standing.Held, Schedule.StandingOf(_desk.Group, Three(), _desk.Now));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_it_until_it_is_settled()
    {
        await Move("maybe fri 4 dec");
        Assert.DoesNotContain(Rules.Due.Planned(_desk.Group), p => p.Seminar.Number == 3);
        await Move("fri 4 dec");
        Assert.Equal(4, Rules.Due.Planned(_desk.Group).Count(p => p.Seminar.Number == 3));
    }

    [Fact]
    public async Task That_a_settled_date_is_tentative_now_is_news_and_that_it_is_settled_again_is_too()
    {
        await Move("fri 11 dec");
        Assert.Empty(News());
        await Move("tentative");
        Assert.Equal(["Data Engineering for ML (Seminar 3) has moved: ~<2026-12-11T17:00:00Z>~ → tentatively <2026-12-11T17:00:00Z>"], News());
        _desk.Now += Duration.FromMinutes(1);
        await Move("fri 11 dec");
        Assert.Equal("Data Engineering for ML (Seminar 3) is confirmed for <2026-12-11T17:00:00Z>", News().Last());
    }

    [Fact]
    public async Task Moving_it_is_no_news_but_settling_it_is_on_another_day_too()
    {
        await Move("maybe fri 4 dec");
        await Move("maybe fri 11 dec");
        Assert.Empty(News());
        await Move("sat 12 dec");
        Assert.Equal(["Data Engineering for ML (Seminar 3) has moved: ~tentatively <2026-12-11T17:00:00Z>~ → <2026-12-12T17:00:00Z>"], News());
    }

    [Fact]
    public async Task One_that_is_settled_once_it_has_passed_is_no_news()
    {
        await Move("maybe fri 4 dec");
        _desk.Now += Duration.FromDays(20);
        await _desk.Command(Desk.Organizer, "manage seminar-held", ("seminar", 3), ("when", "fri 4 dec"));
        Assert.Equal(new SeminarDate.On(new(2026, 12, 4), null), Three().Date);
        Assert.Empty(News());
    }

    [Fact]
    public async Task Tentative_alone_makes_a_date_tentative_and_is_refused_where_there_is_none()
    {
        Assert.Equal(
            "There is no date yet to be tentative; write it too, as in “tentative 2026-11-30 18:00”.", Assert.IsType<Reply.Refused>(await Move("tentative")).Text());
        await Move("fri 4 dec");
        await Move("Tentative");
        Assert.Equal(new SeminarDate.Tentative(Friday), Three().Date);
    }

    [Fact]
    public async Task It_cannot_be_marked_as_held_while_it_is_to_come()
    {
        await Move("maybe fri 4 dec");
        Assert.Contains("is still to come: tentatively Fri 4 Dec 2026", (await _desk.Command(Desk.Organizer, "manage seminar-held", ("seminar", 3))).Text(), StringComparison.Ordinal);
    }

    private Seminar Three() => _desk.Group.Numbered(3)!;

    private IEnumerable<string> News() => _desk.Posts.Where(p => p.State == PostState.Waiting).Select(p => _desk.Card(p).Text());

    private Task<Reply> Move(string when) => _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 3), ("when", when));
}
