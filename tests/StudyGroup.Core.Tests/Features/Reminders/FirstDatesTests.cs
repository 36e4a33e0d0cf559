using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public sealed class FirstDatesTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().InChannel() };

    private IEnumerable<Post> News => _desk.Posts.Where(p => p.Subject is SeminarNews or ScheduleNews);

    [Fact]
    public async Task Dates_of_a_planned_series_are_one_message_by_date()
    {
        var asked = await Manage("plan", ("first", "2026-12-04"), ("rhythm", "weekly"), ("from", 7));
        var done = await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal(
            """
            The dates are set
            Topic 7 (Seminar 7): <2026-12-04T17:00:00Z>
            Topic 8 (Seminar 8): <2026-12-11T17:00:00Z>
            Topic 9 (Seminar 9): <2026-12-18T17:00:00Z>
            """,
            _desk.Card(Assert.Single(News)).Text());
        _desk.Now += Duration.FromMinutes(1);
        await _desk.Press(Desk.Organizer, done, "Undo");
        Assert.Equal(2, News.Count());
    }

    [Fact]
    public async Task Dates_of_an_imported_series_are_one_message_that_leaves_out_past_ones()
    {
        const string table =
            "| Seminar | Date | Topic |\n|---|---|---|\n| 10 | 2026-01-08 | Ten |\n| 11 | 2026-12-18 | Eleven |\n"
            + "| 12 | 2026-12-11 | Twelve |\n| 13 | TBA | Thirteen |";
        var asked = await Manage("import", ("text", table));
        await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal(
            "The dates are set\nTwelve (Seminar 12): <2026-12-11T17:00:00Z>\nEleven (Seminar 11): <2026-12-18T17:00:00Z>",
            _desk.Card(Assert.Single(News)).Text());
    }

    [Fact]
    public async Task First_date_of_one_seminar_is_not_news()
    {
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        await Manage("seminar-add", ("topic", "More"), ("when", "2026-12-11"));
        Assert.Empty(News);
    }

    [Fact]
    public async Task First_date_suggested_for_a_plan_is_never_in_a_break()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 18);
        await Manage("break-add", ("from", "2026-12-21"), ("until", "2027-01-03"), ("reason", "winter"));
        Assert.Contains(_desk.Suggest(Desk.Organizer, "manage plan", "first", ""), s => s.Shown.StartsWith(
            "Fri 8 Jan 2027, 18:00", StringComparison.Ordinal));
        Assert.DoesNotContain(
            _desk.Suggest(Desk.Organizer, "manage plan", "first", ""), s => s.Shown.Contains("25 Dec", StringComparison.Ordinal));
        Assert.StartsWith("Wed 6 Jan 2027, 18:00", Assert.Single(_desk.Suggest(
            Desk.Organizer, "manage plan", "first", "2026-12-23")).Shown, StringComparison.Ordinal);
    }

    private Task<Reply> Manage(string command, params (string Name, object Value)[] options) =>
        _desk.Command(Desk.Organizer, $"manage {command}", options);
}
