using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.PinnedSyllabus;

public sealed class SyllabusCardTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Syllabus_shows_the_whole_series_with_date_or_state_presenter_slides_and_points()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4).On(4, 2026, 12, 18);
        group = group.With(group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        group = group.With(
            group.Numbered(4)! with { Presenters = [new Presenter(Desk.Ana.Id, null)], Cancelled = new Cancellation("ill") });
        group = group.With(group.Numbered(9)! with { Chapter = null, Topic = new string('x', 100) });
        group = group.With(group.Numbered(1)! with { Notes = [new Note("We agreed.", null, Desk.Ana.Id, _desk.Now)] });
        group = group.Add(Reading);
        Dictionary<SeminarId, int> points = new() { [new(3)] = 2, [new(4)] = 5, [new(5)] = 1 };

        var card = SyllabusCard.For(group, points, _desk.Now);

        Assert.Equal(
            $"""
            Syllabus · Designing Machine Learning Systems, by Chip Huyen
            March 2025
            ✅ <2025-03-14T17:00:00Z> · 1 · Chapter 1 · Topic 1 · slides ✓ · notes ✓
            ✅ <2025-03-28T17:00:00Z> · 2 · Chapter 2 · Topic 2 · slides ✓
            December 2026
            ➡️ <2026-12-04T17:00:00Z> · 3 · Chapter 3 · Data Engineering for ML · @3 · 2 points
            — no seminar: reading week, Mon 7 Dec to Fri 11 Dec —
            ❌ ~<2026-12-18T17:00:00Z> · 4 · Chapter 4 · Topic 4~
            To be announced (TBA)
            ▫️ 5 · Chapter 5 · Topic 5 · 1 place free · 1 point
            ▫️ 6 · Chapter 6 · Topic 6 · 1 place free
            ▫️ 7 · Chapter 7 · Topic 7 · 1 place free
            ▫️ 8 · Chapter 8 · Topic 8 · 1 place free
            ▫️ 9 · {new string('x', 79)}… · 1 place free
            ➡️ next · 📅 dated · ❔ tentative · ▫️ no date yet · ✅ held · ❌ cancelled
            """,
            card.Text());
    }

    [Fact]
    public void Empty_series_says_so() =>
        Assert.Contains(
            "No seminars yet.", SyllabusCard.For(TestGroup.Empty(), new Dictionary<SeminarId, int>(), _desk.Now).Text(),
            StringComparison.Ordinal);

    [Fact]
    public async Task Button_shows_the_next_seminar_to_whoever_presses_it()
    {
        var message = new SyllabusMessage { Number = 7, Channel = new(5), ClaimedAt = _desk.Now };
        var button = SyllabusCard.Button(_desk.Syllabus, message);
        Assert.Equal("s.77.7", button.Action[0]);
        Assert.StartsWith(
            "Data Engineering for ML\nSeminar 3", Assert.IsType<Reply.Private>(await _desk.Press(Desk.Ana, button.Action)).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_shows_breaks_among_the_dates_and_past_breaks_with_the_past()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).On(4, 2026, 12, 18).Add(Reading)
            .Add(Reading with { From = new(2025, 3, 20), Until = new(2025, 3, 20), Reason = "holiday" })
            .Add(Reading with { From = new(2026, 12, 24), Until = new(2027, 1, 6), Reason = "winter" });
        Assert.Equal(
            """
            December
            ➡️ <2026-12-04T17:00:00Z> · 3 · Chapter 3 · Data Engineering for ML
            — no seminar: reading week, Mon 7 Dec to Fri 11 Dec —
            📅 <2026-12-18T17:00:00Z> · 4 · Chapter 4 · Topic 4
            — no seminar: winter, Thu 24 Dec to Wed 6 Jan —
            To be announced (TBA)
            ▫️ 5 · Chapter 5 · Topic 5
            """,
            string.Join('\n', (await Schedule("upcoming")).Take(7)));
        Assert.Equal(
            """
            March 2025
            ✅ <2025-03-14T17:00:00Z> · 1 · Chapter 1 · Topic 1 · slides ✓
            — no seminar: holiday, Thu 20 Mar —
            ✅ <2025-03-28T17:00:00Z> · 2 · Chapter 2 · Topic 2 · slides ✓
            """,
            string.Join('\n', await Schedule("past")));
    }

    [Fact]
    public async Task Month_has_its_year_where_the_year_changes()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).On(4, 2026, 12, 18).On(5, 2027, 1, 15).On(6, 2027, 1, 29).On(7, 2027, 2, 12)
            .Add(Reading with { From = new(2027, 2, 20), Until = new(2027, 3, 1), Reason = "exams" });
        Assert.Equal(
            ["December", "January 2027", "February", "To be announced (TBA)"],
            (await Schedule("upcoming")).Where(line => !line.Contains('·') && !line.StartsWith('—')));
        Assert.Contains(
            "February\n📅 <2027-02-12T17:00:00Z> · 7 · Chapter 7 · Topic 7\n— no seminar: exams",
            string.Join('\n', await Schedule("upcoming")), StringComparison.Ordinal);
    }

    [Fact]
    public void Held_and_cancelled_seminars_are_in_small_print()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4);
        group = group.With(group.Numbered(4)! with { MarkedHeld = true });
        group = group.With(group.Numbered(6)! with { Date = new SeminarDate.Tentative(new(new LocalDate(2026, 11, 2), null)) });
        group = group.With(group.Numbered(7)! with { Cancelled = new Cancellation(null) });
        var card = SyllabusCard.For(group, new Dictionary<SeminarId, int>(), _desk.Now);
        Assert.Equal(
            ["✅ <2025-03-14T17:00:00Z>", "✅ <2025-03-28T17:00:00Z>", "❌ ~7", "✅ 4"],
            card.Lines.Where(line => line.Kind == LineKind.Aside).Select(line => line.Text().Split(" · ")[0]));
        Assert.Equal(
            ["March 2025", "November 2026", "To be announced (TBA)", "December", "No date", "To be announced (TBA)"],
            card.Lines.Where(line => line.Kind == LineKind.Heading).Select(line => line.Text()));
        Assert.Contains("▫️ ~tentatively <2026-11-02T17:00:00Z>~ · never settled · 6 · ", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_links_to_the_syllabus()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { SyllabusChannel = new ChannelId(5) } };
        Assert.DoesNotContain(await Schedule("all"), line => line.Contains("syllabus", StringComparison.Ordinal));
        var claimed = _desk.Syllabus.Claim(new ChannelId(5), _desk.Now);
        _desk.Syllabus = claimed.With(claimed.Messages[0] with { Message = new MessageId(99) });
        Assert.Equal("Always up to date: the syllabus → 770/5/99", (await Schedule("past"))[^1]);
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { SyllabusChannel = new ChannelId(6) } };
        Assert.DoesNotContain(await Schedule("all"), line => line.Contains("syllabus", StringComparison.Ordinal));
    }

    private static Break Reading { get; } = new()
    {
        From = new LocalDate(2026, 12, 7),
        Until = new LocalDate(2026, 12, 11),
        Reason = "reading week",
    };

    private async Task<string[]> Schedule(string show) =>
        [.. (await _desk.Command(Desk.Ana, "schedule", ("show", show))).Text().Split('\n').Skip(1)];
}
