using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Posts;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public sealed class FreshNewsTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).On(4, 2026, 12, 11).InChannel() };

    private IReadOnlyList<Post> News => [.. _desk.Posts.Where(p => p.Subject is SeminarNews or ScheduleNews).OrderBy(p => p.At)];

    [Fact]
    public async Task Cancelling_restoring_and_undoing_that_is_one_message_that_is_kept_up_to_date()
    {
        await Manage("seminar-cancel", ("seminar", 3), ("reason", "Snow"));
        var posted = await PostedAsync();
        var restored = await Manage("seminar-restore", ("seminar", 3));
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) was cancelled, but is back on: <2026-12-04T17:00:00Z>", _desk.Card(posted).Text());
        Assert.NotNull(WhySaid(News[1]));
        _desk.Now += Duration.FromSeconds(1);
        await _desk.Press(Desk.Organizer, restored, "Undo");
        Assert.StartsWith("Data Engineering for ML (Seminar 3) is cancelled: ~<2026-12-04T17:00:00Z>~ (Snow)", _desk.Card(posted)
            .Text(), StringComparison.Ordinal);
        Assert.NotNull(WhySaid(News[2]));
    }

    [Theory]
    [InlineData("Room closed", " (Room closed)")]
    [InlineData(null, "")]
    public async Task Cancelling_again_gives_the_newest_reason_in_the_existing_message(string? reason, string told)
    {
        await Manage("seminar-cancel", ("seminar", 3), ("reason", "Snow"));
        var posted = await PostedAsync();
        await Manage("seminar-restore", ("seminar", 3));
        await (reason is null ? Manage("seminar-cancel", ("seminar", 3)) : Manage("seminar-cancel", ("seminar", 3), ("reason", reason)));
        Assert.NotNull(WhySaid(News[2]));
        Assert.Equal($"Data Engineering for ML (Seminar 3) is cancelled: ~<2026-12-04T17:00:00Z>~{told}", _desk.Card(posted).Text());
    }

    [Fact]
    public async Task Cancelling_again_after_an_announced_move_is_news_of_its_own()
    {
        await Manage("seminar-cancel", ("seminar", 3), ("reason", "Snow"));
        await PostedAsync();
        await Manage("seminar-restore", ("seminar", 3));
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-18"));
        await PostedAsync();
        await Manage("seminar-cancel", ("seminar", 3), ("reason", "Room closed"));
        Assert.Null(WhySaid(News[^1]));
    }

    [Fact]
    public async Task Undoing_a_shift_edits_its_message_and_posts_nothing()
    {
        var done = await _desk.Press(Desk.Organizer, await Manage("shift", ("from", 3), ("by", "1 week")), "Confirm");
        var posted = await PostedAsync();
        await _desk.Press(Desk.Organizer, done, "Undo");
        Assert.NotNull(WhySaid(News[1]));
        Assert.Equal(
            "The schedule has changed\nUndone by @1. Everything is back to how it was.\n"
            + "~Data Engineering for ML (Seminar 3) has moved: ~<2026-12-04T17:00:00Z>~ → <2026-12-11T17:00:00Z>~\n"
            + "~Topic 4 (Seminar 4) has moved: ~<2026-12-11T17:00:00Z>~ → <2026-12-18T17:00:00Z>~",
            _desk.Card(posted).Text());
    }

    [Fact]
    public async Task News_undone_before_it_could_be_posted_is_never_posted()
    {
        var cancelled = await Manage("seminar-cancel", ("seminar", 3));
        Assert.Null(Rules.WhyNotWorthPosting(_desk.Group, News[0], _desk.Now));
        await _desk.Press(Desk.Organizer, cancelled, "Undo");
        Assert.Equal("It was undone before I could post it.", Rules.WhyNotWorthPosting(_desk.Group, News[0], _desk.Now));
    }

    [Fact]
    public async Task Change_reversed_later_or_changed_differently_is_news_of_its_own()
    {
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-18"));
        await PostedAsync();
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-25"));
        Assert.Null(WhySaid(News[1]));
        await Manage("seminar-cancel", ("seminar", 4));
        Assert.Null(WhySaid(News[2]));
        _desk.Now += FreshNews.Lasts;
        await Manage("seminar-cancel", ("seminar", 3));
        var cancelled = await PostedAsync();
        Assert.NotNull(WhySaid(cancelled with { Key = "other" }));
        _desk.Now += FreshNews.Lasts + Duration.FromSeconds(1);
        Assert.Null(WhySaid(cancelled with { Key = "other" }));
        Assert.True(FreshNews.Follows(cancelled, _desk.Now));
        _desk.Now += FreshNews.Lasts;
        Assert.False(FreshNews.Follows(cancelled, _desk.Now));
        Assert.False(Rules.IsOver(_desk.Group, cancelled, cancelled.At + Change.KeptFor - Duration.Epsilon));
        Assert.True(Rules.IsOver(_desk.Group, cancelled, cancelled.At + Change.KeptFor));
    }

    private string? WhySaid(Post news) => Rules.Kinds.Of(news).WhySaidAlready(_desk.Group, news, Sources, _desk.Now);

    private PostSources Sources => new(_desk, _desk, _desk, _desk, _desk, _desk, _desk, _desk);

    // Every change has a moment of its own, so that the keys differ.
    private Task<Reply> Manage(string command, params (string Name, object Value)[] options)
    {
        _desk.Now += Duration.FromSeconds(1);
        return _desk.Command(Desk.Organizer, $"manage {command}", options);
    }

    private async Task<Post> PostedAsync()
    {
        var posted = News[^1] with { State = PostState.Posted, At = _desk.Now, ContentHash = "" };
        await ((IPosts)_desk).UpdateAsync(posted);
        _desk.Now += Duration.FromSeconds(1);
        return posted;
    }
}
