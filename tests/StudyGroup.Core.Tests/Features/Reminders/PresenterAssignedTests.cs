using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public sealed class PresenterAssignedTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    private IEnumerable<Post> Told => _desk.Posts.Where(p => p.Subject is PresenterAssigned);

    [Fact]
    public async Task Member_assigned_by_an_organizer_is_told_in_a_direct_message()
    {
        await AssignAsync(3, Desk.Ben.Id);
        var post = Assert.Single(Told);
        Assert.True(post.IsDirect);
        Assert.Equal(
            """
            You're down to present:
            Data Engineering for ML (Seminar 3): <2026-12-04T17:00:00Z>
            Can't make it? Give it back with /present-release, or ask for a swap with /present-swap.
            """,
            _desk.Card(post).Text());
        Assert.Empty(_desk.Card(post).PingsPeople);
        var mention = _desk.Card(post with { Channel = _desk.Group.Settings.Channel });
        Assert.StartsWith("@3, you're down to present:", mention.Text(), StringComparison.Ordinal);
        Assert.Equal([Desk.Ben.Id], mention.PingsPeople);
    }

    [Fact]
    public async Task Nobody_is_told_about_slots_they_took_past_seminars_or_the_same_slot_twice()
    {
        await _desk.Command(Desk.Ben, "present", ("seminar", 3));
        await AssignAsync(1, Desk.Ben.Id);
        await AssignAsync(3, Desk.Ben.Id);
        await AssignAsync(4, Desk.Organizer.Id);
        Assert.Empty(Told);
    }

    [Fact]
    public void Several_seminars_in_one_change_make_one_message()
    {
        var before = _desk.Group;
        var after = before.With(before.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] }).With(
            before.Numbered(4)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] })
            .With(before.Numbered(5)! with { Presenters = [new Presenter(Desk.Ana.Id, null)] });
        var cause = new ChangeCause(before, Desk.Organizer.Id, _desk.Now, Reason: null, Undoes: null);
        var change = new PresenterNotices().Follow(new GroupUpdate(after, []), cause);
        Assert.Equal([2, 1], change.Posts.Select(p => ((PresenterAssigned)p.Subject).Seminars.Length));
    }

    [Fact]
    public async Task Message_is_kept_up_to_date_when_the_presenter_or_the_date_changes()
    {
        await AssignAsync(3, Desk.Ben.Id);
        var post = Assert.Single(Told);
        Assert.True(Rules.IsLive(_desk.Group, post));
        _desk.Group = _desk.Group.On(3, 2026, 12, 11);
        Assert.Contains("(Seminar 3): <2026-12-11T17:00:00Z>", _desk.Card(post).Text(), StringComparison.Ordinal);
        await AssignAsync(3, Desk.Ana.Id);
        Assert.Contains(
            "~Data Engineering for ML (Seminar 3): <2026-12-11T17:00:00Z>~ · no longer", _desk.Card(post).Text(), StringComparison.Ordinal);
        Assert.Equal(
            "They were no longer presenting by the time I could tell them.", Rules.WhyNotWorthPosting(_desk.Group, post, _desk.Now));
        _desk.Group = _desk.Group with { Seminars = [] };
        Assert.Contains("removed from the schedule", _desk.Card(post).Text(), StringComparison.Ordinal);
    }

    private Task<Reply> AssignAsync(int seminar, MemberId who) =>
        _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", seminar), ("presenter", who));
}
