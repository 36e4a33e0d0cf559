using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public class ManageRemindersTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    [Fact]
    public async Task Upcoming_posts_say_when_and_where_they_go_out_and_whom_they_ping() => Assert.Equal(
        """
        Upcoming posts
        Posts go to #500. Reminders ping nobody.
        Data Engineering for ML (Seminar 3) · <2026-12-04T17:00:00Z>
        <2026-11-27T17:00:00Z> · its card, 7 days before
        <2026-12-03T17:00:00Z> · reminder 1 day before
        <2026-12-04T16:00:00Z> · reminder 1 hour before
        <2026-12-04T17:00:00Z> · reminder at the start
        """,
        (await Show("upcoming")).Text());

    [Fact]
    public async Task Upcoming_posts_are_grouped_by_seminar_on_every_page()
    {
        for (var number = 4; number <= 9; number++) _desk.Group = _desk.Group.On(number, 2026, 12, number + 1);
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Recap = true } };
        var page = await Show("upcoming");
        var headings = new List<string>();
        while (true)
        {
            var lines = page.Card().Lines.Skip(1).ToArray();
            Assert.Equal(LineKind.Heading, lines[0].Kind);
            Assert.NotEqual(LineKind.Heading, lines[^1].Kind);
            headings.AddRange(lines.Where(line => line.Kind == LineKind.Heading).Select(line => line.Text()[..12]));
            if (page.Card().Buttons.Single(button => button.Label == "Next").Disabled) break;
            page = await _desk.Press(Desk.Organizer, page, "Next");
        }

        Assert.Equal(7, headings.Distinct().Count());
        Assert.InRange(headings.Count, 7, 9);
    }

    [Fact]
    public async Task Empty_list_of_upcoming_posts_says_what_is_missing()
    {
        _desk.Group = TestGroup.Nine();
        Assert.Contains("no channel is set", (await Show("upcoming")).Text(), StringComparison.Ordinal);
        _desk.Group = TestGroup.Nine().InChannel();
        Assert.Contains("no upcoming seminar has a date", (await Show("upcoming")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_says_what_failed_and_why()
    {
        IPosts posts = _desk;
        var due = await posts.RecordDueAsync(Desk.Here, (group, all) => Rules.Due.Due(group, all, _desk.Now + Duration.FromDays(11)));
        await posts.UpdateAsync(
            due.Single(p => p is { State: PostState.Claimed, Subject: Reminder }) with
            {
                State = PostState.Failed,
                Reason = "I may not write there.",
            });
        var text = (await Show("log")).Text();
        Assert.Contains("reminder 1 day before (<2026-12-04T17:00:00Z>) · failed: I may not write there.", text, StringComparison.Ordinal);
        Assert.Contains(
            "1 of my posts failed in the last two weeks", (await _desk.Command(Desk.Organizer, "help")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_reminder_is_private_pings_nobody_and_looks_like_the_real_one()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Role = new RoleId(8) } };
        var reply = await Show("test");
        Assert.IsType<Reply.Private>(reply);
        Assert.Null(reply.Card().Pings);
        Assert.Equal(
            """
            Data Engineering for ML
            This is a test that only you can see. The real card would go to #500 and ping nobody; the reminders that reply to it would ping @&8.
            Data Engineering for ML (Seminar 3) · <2026-12-04T17:00:00Z>, <2026-12-04T17:00:00Z R>
            Seminar 3 · Chapter 3 · ▰▰▱▱▱▱▱▱▱ 3 of 9
            📅 <2026-12-04T17:00:00Z> · <2026-12-04T17:00:00Z R>
            📖 Designing Machine Learning Systems, Chapter 3
            No slides or points yet
            """,
            reply.Text());
    }

    private Task<Reply> Show(string what) => _desk.Command(Desk.Organizer, "manage reminders", ("show", what));
}
