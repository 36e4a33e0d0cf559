using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Points;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Points;

public sealed class PointCardTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    [Fact]
    public async Task Message_about_a_point_is_kept_up_to_date_after_edits_votes_ticks_and_removal()
    {
        var added = await _desk.Command(Desk.Ana, "point add", ("text", "cashing"));
        var post = Post.OfAnswer(_desk.Group.Id, Assert.IsType<PointAdded>(added.Card().Live), new(5), _desk.Now);
        Assert.Equal(added.Text(), _desk.Card(post).Text());
        Assert.Contains(added.Card().Buttons, b => b.Action == Rules.Marker(post));
        await _desk.Command(Desk.Ana, "point edit", ("point", "1"), ("text", "caching"));
        await _desk.Command(Desk.Ben, "point vote", ("point", "1"));
        Assert.Equal("@2 added a point to Data Engineering for ML (Seminar 3) · edited:\ncaching", _desk.Card(post).Text());
        Assert.Equal(["Vote · 1 vote", "All points"], _desk.Card(post).Buttons.Select(b => b.Label));
        await _desk.Command(Desk.Organizer, "point discussed", ("point", "1"));
        Assert.Equal(
            "@2 added a point to Data Engineering for ML (Seminar 3) · edited · ✓ discussed · 1 vote:\ncaching", _desk.Card(post).Text());
        Assert.Equal(["All points"], _desk.Card(post).Buttons.Select(b => b.Label));
        var removed = await _desk.Command(Desk.Ana, "point remove", ("point", "1"));
        Assert.Equal("~@2 added a point to Data Engineering for ML (Seminar 3)~ · removed", _desk.Card(post).Text());
        await _desk.Press(Desk.Ana, removed, "Undo");
        Assert.Contains("caching", _desk.Card(post).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_is_kept_up_to_date_and_never_posted()
    {
        var post = Post.OfAnswer(_desk.Group.Id, new PointAdded(new(1), _desk.Group.Numbered(3)!.Id), new(5), _desk.Now);
        Assert.True(Rules.IsLive(_desk.Group, post));
        Assert.NotNull(Rules.WhyNotWorthPosting(_desk.Group, post, _desk.Now));
        Assert.False(Rules.IsOver(_desk.Group, post, Instant.FromUtc(2026, 12, 4, 18, 0)));
        Assert.True(Rules.IsOver(_desk.Group, post, Instant.FromUtc(2026, 12, 24, 10, 0) + Duration.FromHours(1)));
    }

    [Fact]
    public async Task Undo_button_goes_after_ten_minutes_or_a_minute_after_the_change_was_undone_elsewhere()
    {
        var taken = await _desk.Command(Desk.Ana, "present", ("seminar", 3));
        var post = Post.OfAnswer(_desk.Group.Id, Assert.IsType<UndoOffered>(taken.Card().Live), new(5), _desk.Now);
        Assert.True(_desk.Card(post).IsButtonsOnly);
        Assert.Equal(Rules.Marker(post), Assert.Single(_desk.Card(post).Buttons).Action);
        _desk.Now += Duration.FromMinutes(10);
        Assert.Single(_desk.Card(post).Buttons);
        _desk.Now += Duration.FromSeconds(1);
        Assert.Empty(_desk.Card(post).Buttons);
        _desk.Now -= Duration.FromSeconds(1);
        var undone = await _desk.Press(Desk.Ana, taken, "Undo");
        Assert.Single(_desk.Card(post).Buttons);
        _desk.Now += Duration.FromMinutes(1);
        Assert.Empty(_desk.Card(post).Buttons);

        var offeredAgain = Assert.IsType<UndoOffered>(undone.Card().Live);
        var replacing = Post.OfAnswer(
            _desk.Group.Id, offeredAgain, new(5), _desk.Now) with
        { State = PostState.Posted, Message = new(77), ContentHash = "" };
        await ((IPosts)_desk).RecordDueAsync(_desk.Group.Id, (_, _) => [replacing]);
        Assert.Empty(_desk.Card(post with { Message = new(76) }).Buttons);
        Assert.Single(_desk.Card(post with { Message = new(77) }).Buttons);
    }
}
