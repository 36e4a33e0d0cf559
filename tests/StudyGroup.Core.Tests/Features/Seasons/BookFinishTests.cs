using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seasons;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Seasons;

public class BookFinishTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().InChannel() };

    [Fact]
    public async Task Preview_says_what_was_held_and_names_what_was_not()
    {
        var preview = await _desk.Command(Desk.Organizer, "book finish");
        Assert.Equal("Finish Designing Machine Learning Systems?", preview.Card().Title!.Text());
        Assert.Contains("2 seminars held, 7 not held", preview.Text());
        Assert.Contains("Data Engineering for ML (Seminar 3)", preview.Text());
        Assert.Equal(["Finish", "Cancel"], preview.Card().Buttons.Select(button => button.Label));
        Assert.Equal(9, _desk.Group.Seminars.Length);
    }

    [Fact]
    public async Task Finishing_archives_the_season_and_starts_again_without_seminars_or_book()
    {
        var before = _desk.Group;
        var done = await FinishAsync();
        Assert.Contains("Designing Machine Learning Systems (season 1): finished, 9 seminars archived", done.Text());
        Assert.DoesNotContain("removed", done.Text());
        Assert.Empty(_desk.Group.Seminars);
        Assert.Equal((2, 10, 10), (_desk.Group.Season, _desk.Group.FirstSeminarId, _desk.Group.NextSeminarId));
        Assert.Equal(before.Settings with { Book = null, Author = null }, _desk.Group.Settings);
        var season = Assert.Single(((ISeasons)_desk).Of(Desk.Here));
        Assert.Equal(("Designing Machine Learning Systems", 2, 7), (season.Book, season.Held.Count(), season.NotHeld.Count()));
    }

    [Fact]
    public async Task Numbers_start_at_one_again_and_ids_go_on_growing()
    {
        await FinishAsync();
        await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "The next book's first"));
        var seminar = Assert.Single(_desk.Group.Seminars);
        Assert.Equal((1, new SeminarId(10)), (seminar.Number, seminar.Id));
    }

    [Fact]
    public async Task Seminar_that_has_begun_is_archived_as_held()
    {
        _desk.Group = _desk.Group.On(3, 2026, 11, 23, 9, 30);
        await FinishAsync();
        Assert.Equal([1, 2, 3], ((ISeasons)_desk).Find(Desk.Here, 1)!.Held.Select(seminar => seminar.Number));
    }

    [Fact]
    public async Task Second_organizer_who_finishes_at_the_same_time_is_told_that_it_is_done()
    {
        var one = await _desk.Command(Desk.Organizer, "book finish");
        var other = await _desk.Command(Desk.Organizer, "book finish");
        await _desk.Press(Desk.Organizer, one, "Finish");
        var late = await _desk.Press(Desk.Organizer, other, "Finish");
        Assert.Equal("That book is already finished. See /book past.", late.Text());
        Assert.Single(((ISeasons)_desk).Of(Desk.Here));
        Assert.Single(Summaries());
    }

    [Fact]
    public async Task Schedule_without_seminars_has_nothing_to_finish()
    {
        _desk.Group = TestGroup.Empty();
        Assert.StartsWith("There's nothing to finish", (await _desk.Command(Desk.Organizer, "book finish")).Text());
    }

    [Fact]
    public async Task Undo_brings_everything_back_and_edits_the_summary()
    {
        var before = _desk.Group;
        var done = await FinishAsync();
        var undone = await _desk.Press(Desk.Organizer, done, "Undo");
        Assert.Contains("Designing Machine Learning Systems (season 1): open again, with 9 seminars", undone.Text());
        Assert.Equal(before.Seminars.Select(s => (s.Id, s.Topic, s.Date)), _desk.Group.Seminars.Select(s => (s.Id, s.Topic, s.Date)));
        Assert.Equal((before.Settings, 1, 1), (_desk.Group.Settings, _desk.Group.Season, _desk.Group.FirstSeminarId));
        Assert.Empty(((ISeasons)_desk).Of(Desk.Here));
        Assert.Contains("~We've finished Designing Machine Learning Systems!~", _desk.Card(Assert.Single(Summaries())).Text());

        var again = await _desk.Press(Desk.Organizer, undone, "Undo");
        Assert.Contains("finished, 9 seminars archived", again.Text());
        Assert.Single(((ISeasons)_desk).Of(Desk.Here));
    }

    [Fact]
    public async Task Undo_is_refused_once_the_next_schedule_has_begun()
    {
        var done = await FinishAsync();
        await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "The next book's first"));
        Assert.StartsWith(
            "I can't undo that: the next book already has seminars or breaks.", (await _desk.Press(Desk.Organizer, done, "Undo")).Text());
        Assert.Single(_desk.Group.Seminars);
    }

    [Fact]
    public async Task History_has_one_line_for_a_finished_book()
    {
        await FinishAsync();
        var history = (await _desk.Command(Desk.Organizer, "manage history")).Text();
        Assert.Contains("Designing Machine Learning Systems (season 1): finished, 9 seminars archived", history);
        Assert.DoesNotContain("removed", history);
    }

    [Fact]
    public async Task Summary_tells_the_channel_how_it_went_without_a_ping()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(1)! with
        {
            Presenters = [new Presenter(Desk.Ana.Id, "Ana")],
            Readings = [new Reading("A paper")],
        });
        var point = (await ((IPoints)_desk).AddAsync(Desk.Here, new SeminarId(1), _ => new Point
        {
            Id = default,
            Group = Desk.Here,
            Seminar = new SeminarId(1),
            Author = Desk.Ben.Id,
            Text = "Why?",
            AddedAt = _desk.Now,
        })).Value;
        await ((IPoints)_desk).ChangeAsync(Desk.Here, point.Id, now => now! with { DiscussedAt = _desk.Now });
        await FinishAsync();
        var card = _desk.Card(Assert.Single(Summaries()));
        Assert.Equal("We've finished Designing Machine Learning Systems!", card.Title!.Text());
        Assert.Equal(
            [
                "▰▰▱▱▱▱▱▱▱ 2 of 9 held · March 2025", "🎤 Presented by @2 (Ana)", "💬 1 point, discussed", "📖 1 reading",
                "What's next? Suggest a book with /book suggest, or set it up with /setup.",
            ],
            card.Lines.Select(Plain.Text));
        Assert.Null(card.Pings);
        await _desk.Command(Desk.Organizer, "manage settings", ("book", "On Plants"));
        Assert.Equal("Next up: On Plants", _desk.Card(Summaries().First()).Lines[^1].Text());
        Assert.Empty(card.PingsPeople);
    }

    [Fact]
    public void Next_season_begins_with_a_book_once_the_last_is_finished()
    {
        Assert.StartsWith("Your group is still reading", SeasonRules.Begin(_desk.Group, "Next", null).Refusal!.Sentence());
        var begun = SeasonRules.Begin(SeasonRules.Finish(_desk.Group, 1).Value, "Next", "Somebody").Value;
        Assert.Equal(("Next", "Somebody", 2), (begun.Settings.Book, begun.Settings.Author, begun.Season));
    }

    private async Task<Reply> FinishAsync()
    {
        var preview = await _desk.Command(Desk.Organizer, "book finish");
        return await _desk.Press(Desk.Organizer, preview, "Finish");
    }

    private IEnumerable<Post> Summaries() => _desk.Posts.Where(post => post.Subject is SeasonSummary);
}
