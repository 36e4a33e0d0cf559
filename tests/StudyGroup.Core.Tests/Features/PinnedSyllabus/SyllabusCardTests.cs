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
            ✅ 1 · Chapter 1 · Topic 1 · <2025-03-14T17:00:00Z> · slides ✓ · notes ✓
            ✅ 2 · Chapter 2 · Topic 2 · <2025-03-28T17:00:00Z> · slides ✓
            ➡️ 3 · Chapter 3 · Data Engineering for ML · <2026-12-04T17:00:00Z> · @3 · 2 points
            — no seminar: reading week, Mon 7 Dec to Fri 11 Dec —
            ❌ ~4 · Chapter 4 · Topic 4 · <2026-12-18T17:00:00Z>~
            ▫️ 5 · Chapter 5 · Topic 5 · To be announced (TBA) · free slot · 1 point
            ▫️ 6 · Chapter 6 · Topic 6 · To be announced (TBA) · free slot
            ▫️ 7 · Chapter 7 · Topic 7 · To be announced (TBA) · free slot
            ▫️ 8 · Chapter 8 · Topic 8 · To be announced (TBA) · free slot
            ▫️ 9 · {new string('x', 79)}… · To be announced (TBA) · free slot
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
            "Next: Seminar 3", Assert.IsType<Reply.Private>(await _desk.Press(Desk.Ana, button.Action)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_shows_breaks_among_the_dates_and_past_breaks_with_the_past()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).On(4, 2026, 12, 18).Add(Reading)
            .Add(Reading with { From = new(2025, 3, 20), Until = new(2025, 3, 20), Reason = "holiday" })
            .Add(Reading with { From = new(2026, 12, 24), Until = new(2027, 1, 6), Reason = "winter" });
        Assert.Equal(
            ["➡️ 3", "— no seminar: reading week", "📅 4", "— no seminar: winter, Thu 24 Dec to Wed 6 Jan —", "▫️ 5"],
            Starts(await Schedule("upcoming"), 5));
        Assert.Equal(["✅ 1", "— no seminar: holiday, Thu 20 Mar —", "✅ 2"], Starts(await Schedule("past"), 3));
        Assert.Equal(12, (await Schedule("all")).Length);
    }

    [Fact]
    public async Task Schedule_links_to_the_syllabus()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { SyllabusChannel = new ChannelId(5) } };
        Assert.DoesNotContain(await Schedule("all"), line => line.Contains("syllabus", StringComparison.Ordinal));
        var claimed = _desk.Syllabus.Claim(new ChannelId(5), _desk.Now);
        _desk.Syllabus = claimed.With(claimed.Messages[0] with { Message = new MessageId(99) });
        Assert.Equal("Always up to date: the syllabus → 77/5/99", (await Schedule("all"))[^1]);
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

    // The beginnings of the first lines, as long as each break's is expected to be.
    private static IEnumerable<string> Starts(string[] lines, int count) => lines.Take(count)
        .Select(
            line =>
                line.StartsWith('—')
                    ? (line.Contains("reading", StringComparison.Ordinal) ? line[..26] : line)
                    : line[..line.IndexOf(" · ", StringComparison.Ordinal)]);
}
