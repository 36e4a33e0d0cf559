using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Settings;

public sealed class PlacesSettingsTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(4, 2026, 12, 4).InChannel() };

    [Fact]
    public async Task Events_and_threads_are_turned_on_shown_undone_and_reset()
    {
        var saved = await Settings(("events", true), ("interested", true), ("threads", "3d"));
        var settings = _desk.Group.Settings;
        Assert.Equal((true, true, Duration.FromDays(3)), (settings.Events, settings.InterestCounts, settings.ThreadLead));
        Assert.Contains(
            "Events tab: on\nBeing interested in an event counts as coming: on\nThreads: 3d before the start", saved.Text(),
            StringComparison.Ordinal);
        Assert.Contains("threads", (await _desk.Command(Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal(
            (false, false, null), (_desk.Group.Settings.Events, _desk.Group.Settings.InterestCounts, _desk.Group.Settings.ThreadLead));

        await Settings(("threads", "1d"));
        await Settings(("clear", "threads"));
        Assert.Null(_desk.Group.Settings.ThreadLead);
    }

    [Theory]
    [InlineData("3d, 1d")]
    [InlineData("soon")]
    [InlineData("90d")]
    public async Task Time_for_threads_that_cannot_be_read_is_refused(string typed) =>
        Assert.Equal(
            $"I can't read “{typed}” as a time before the start. Try “3d”, or “1d” for a day before.",
            Assert.IsType<Reply.Refused>(await Settings(("threads", typed))).Text());

    [Fact]
    public async Task Missing_permissions_are_named()
    {
        _desk.MayCreateEvents = false;
        _desk.Rights = new ChannelRights(true, true, true, false, StartThreads: false);
        var saved = (await Settings(("events", true), ("threads", "3d"))).Text();
        Assert.Contains("Server Settings → Roles, give my role Create Events", saved, StringComparison.Ordinal);
        Assert.Contains("give me Create Public Threads", saved, StringComparison.Ordinal);
        _desk.Rights = new ChannelRights(true, true, true, false, IsThread: true);
        Assert.Contains("Discord has no threads in threads", (await Settings(("threads", "3d"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_and_changes_by_people_are_told_until_an_organizer_asks_again()
    {
        await Settings(("events", true));
        var item = new SeminarEvent { Seminar = new SeminarId(4), ClaimedAt = _desk.Now, Id = new EventId(1) };
        _desk.Places[Desk.Here] = Places.None(Desk.Here)
            .With(item with { Kept = EventParts.Name | EventParts.Venue | EventParts.Time })
            .With(item with { Seminar = new SeminarId(5), IsRemoved = true })
            .With(new EventProblem("I'm not allowed to.", _desk.Now, null)) with
        { WithoutRoom = 2 };
        var shown = (await Settings()).Text();
        Assert.Contains("The events tab isn't up to date. I'm not allowed to.", shown, StringComparison.Ordinal);
        Assert.Contains("2 seminars have no event yet: this server has 100, as many as Discord allows.", shown, StringComparison.Ordinal);
        Assert.Contains("Someone changed the name, place and time of Topic 4 (Seminar 4)", shown, StringComparison.Ordinal);
        Assert.Contains("Someone deleted the event for Topic 5 (Seminar 5), so I won't create it again.", shown, StringComparison.Ordinal);

        await Settings(("events", true));
        var afresh = Assert.Single(_desk.Places[Desk.Here].Events);
        Assert.Equal((EventParts.None, true), (afresh.Kept, afresh.IsUncertain));
        Assert.DoesNotContain("Someone", (await Settings()).Text(), StringComparison.Ordinal);
    }

    private Task<Reply> Settings(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage settings", options);
}
