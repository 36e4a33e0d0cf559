using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public sealed class RecapTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Instant End = Start + Duration.FromMinutes(90);

    private readonly Desk _desk = new();

    public RecapTests()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel();
        _desk.Group = group with { Settings = group.Settings with { Recap = true, LeadTimes = [] } };
    }

    [Fact]
    public void Recap_is_due_at_the_end_and_worth_posting_for_two_days()
    {
        Assert.Empty(Due(End - Duration.FromSeconds(1)));
        var post = Assert.Single(Due(End));
        Assert.Equal((PostState.Claimed, false, new ChannelId(500)), (post.State, post.Late, post.Channel!.Value));
        Assert.Equal(PostState.Claimed, Assert.Single(Due(End + Duration.FromDays(2) - Duration.FromSeconds(1))).State);
        Assert.Equal(PostState.Skipped, Assert.Single(Due(End + Duration.FromDays(2))).State);
    }

    [Fact]
    public void Recap_is_not_posted_if_turned_off_or_cancelled()
    {
        Assert.Empty(Rules.Due.Planned(_desk.Group with { Settings = _desk.Group.Settings with { Recap = false } }));
        Assert.Empty(Rules.Due.Planned(_desk.Group with { Settings = _desk.Group.Settings with { Channel = null } }));
        var cancelled = _desk.Group.With(_desk.Group.Numbered(3)! with { Cancelled = new Cancellation(null) });
        Assert.DoesNotContain(Rules.Due.Planned(cancelled), p => p.Seminar.Number == 3);
    }

    [Fact]
    public async Task Turning_recaps_on_posts_none_for_past_seminars()
    {
        await _desk.Command(Desk.Organizer, "manage settings", ("recap", false));
        var text = (await _desk.Command(Desk.Organizer, "manage settings", ("recap", true))).Text();
        Assert.Contains("Recap after each seminar: on", text, StringComparison.Ordinal);
        Assert.Equal([PostState.Skipped, PostState.Skipped], _desk.Posts.Select(p => p.State));
        Assert.Empty(Rules.Due.Due(_desk.Group, _desk.Posts, _desk.Now));
    }

    [Fact]
    public async Task Recap_says_who_presented_how_many_came_what_was_discussed_and_what_is_left()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        foreach (var text in new[] { "caching", "leakage", "drift" }) await _desk.Command(Desk.Ana, "point add", ("text", text));
        await _desk.Command(Desk.Ben, "point vote", ("point", "3"));
        await _desk.Command(Desk.Ben, "point discussed", ("point", "2"));
        await _desk.Command(Desk.Organizer, "manage notes", ("seminar", 3), ("text", "Recording"), ("url", "https://example.org/v"));
        _desk.Now = End;
        var card = RecapCard.Of(
            _desk.Group, _desk.Group.Numbered(3)!, ((IPoints)_desk).Of(Desk.Here, new SeminarId(3)),
            new Turnout([Desk.Ana.Id, Desk.Ben.Id], 1), SeminarButton.Of(Recap(), "More"));
        Assert.Equal(
            """
            Recap: Data Engineering for ML
            Seminar 3 · Chapter 3 · ▰▰▰▱▱▱▱▱▱ 3 of 9
            📅 Held <2026-12-04T17:00:00Z>
            📖 Designing Machine Learning Systems, Chapter 3
            🎤 @3
            📝 Recording → https://example.org/v
            ✔️ Discussed: “leakage”
            💬 Left to discuss: “drift” · “caching”
            👥 @2 and @3 said they'd come
            No slides yet
            """,
            card.Text());
        Assert.Equal(["Add notes", "All points", "More"], card.Buttons.Select(b => b.Label));
        Assert.Contains(card.Buttons, b => b.Action == Rules.Marker(Recap()));
        Assert.Null(card.Pings);
    }

    [Fact]
    public async Task Recap_shows_points_ticked_or_unticked_after_it_was_posted()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "caching"));
        _desk.Now = End;
        var ticked = await _desk.Command(Desk.Organizer, "point discussed", ("point", "1"));
        Assert.EndsWith("Discussed: “caching”\nNo slides or notes yet", _desk.Card(Recap()).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, ticked, "Not discussed");
        Assert.EndsWith("Left to discuss: “caching”\nNo slides or notes yet", _desk.Card(Recap()).Text(), StringComparison.Ordinal);
        Assert.Empty(_desk.Posts);
    }

    [Fact]
    public async Task Added_slides_are_news_if_the_group_wants_it()
    {
        await Slides(3, "https://example.org/a");
        Assert.DoesNotContain(_desk.Posts, p => p.Subject is SlidesAdded);
        await _desk.Command(Desk.Organizer, "manage settings", ("slides-news", true));
        var added = await Slides(3, "https://example.org/b");
        var post = Assert.Single(_desk.Posts, p => p.Subject is SlidesAdded);
        Assert.Equal("@1 added slides to Data Engineering for ML (Seminar 3): the slides → https://example.org/b", Rules
            .Card(_desk.Group, post, _desk.Now).Text());
        _desk.Now += Duration.FromSeconds(1);
        await _desk.Command(Desk.Organizer, "manage slides", ("seminar", 3), ("url", "https://example.org/b"), ("title", "Better"));
        await _desk.Press(Desk.Organizer, added, "Undo");
        Assert.Single(_desk.Posts, p => p.Subject is SlidesAdded);
        await _desk.Command(Desk.Organizer, "manage slides", ("seminar", 3), ("url", "https://example.org/b"), ("remove", true));
        Assert.Contains("were removed", Rules.WhyNotWorthPosting(_desk.Group, post, _desk.Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_about_removed_slides_says_so_and_has_no_link_until_they_are_back()
    {
        await _desk.Command(Desk.Organizer, "manage settings", ("slides-news", true));
        var added = await Slides(3, "https://example.org/b");
        var post = Assert.Single(_desk.Posts, p => p.Subject is SlidesAdded);
        var undone = await _desk.Press(Desk.Organizer, added, "Undo");
        Assert.Equal("~@1 added slides to Data Engineering for ML (Seminar 3)~ · removed", _desk.Card(post).Text());
        await _desk.Press(Desk.Organizer, undone, "Undo");
        Assert.Equal("@1 added slides to Data Engineering for ML (Seminar 3): the slides → https://example.org/b", _desk.Card(post).Text());
        await _desk.Command(Desk.Organizer, "manage slides", ("seminar", 3), ("url", "https://example.org/b"), ("remove", true));
        Assert.Equal("~@1 added slides to Data Engineering for ML (Seminar 3)~ · removed", _desk.Card(post).Text());
        var nobodys = post with { Subject = new SlidesAdded("https://example.org/b", null) };
        Assert.Equal("~There are new slides for Data Engineering for ML (Seminar 3)~ · removed", _desk.Card(nobodys).Text());
    }

    [Fact]
    public void Slides_for_several_seminars_at_once_are_not_news()
    {
        var before = _desk.Group with { Settings = _desk.Group.Settings with { SlidesNews = true } };
        SlideDeck[] decks = [new("https://example.org/x", null, null, [])];
        var after = before with { Seminars = [.. before.Seminars.Select(s => s with { Slides = [.. s.Slides, .. decks] })] };
        var cause = new ChangeCause(before, Desk.Ben.Id, _desk.Now, Reason: null, Undoes: null);
        Assert.Empty(new SlidesNews().Follow(new GroupUpdate(after, []), cause).Posts);
        Assert.Single(new SlidesNews().Follow(new GroupUpdate(before.With(after.Numbered(4)!), []), cause).Posts);
    }

    private Task<Reply> Slides(int seminar, string url) =>
        _desk.Command(Desk.Organizer, "manage slides", ("seminar", seminar), ("url", url));

    private IEnumerable<Post> Due(Instant now) => Rules.Due.Due(_desk.Group, [], now).Where(p => p.Seminar == new SeminarId(3));

    private static Post Recap() => Post.Waiting(Desk.Here, new SeminarId(3), new Recap(Start), new ChannelId(500), End);
}
