using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Readings;

public sealed class ManageReadingTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Organizer_adds_changes_and_removes_readings()
    {
        var added = await Manage(("title", "Leases"), ("link", "doi:10.1000/leases"), ("authors", "K. Marsh"));
        Assert.Equal("Reading added: Seminar 3 · Chapter 3\nLeases → https://doi.org/10.1000/leases · K. Marsh", added.Text());
        await Manage(("title", "arXiv:2401.01234"), ("optional", true));
        var changed = await Manage(("reading", "1. Leases"), ("part", "pp. 1–8"), ("published", "SOSP '89"));
        Assert.Equal(
            """
            Reading changed: Seminar 3 · Chapter 3
            Leases → https://doi.org/10.1000/leases, pp. 1–8 · K. Marsh, SOSP '89
            arXiv:2401.01234 → https://arxiv.org/abs/2401.01234 (optional)
            """,
            changed.Text());
        Assert.Equal(
            "Reading removed: Seminar 3 · Chapter 3\narXiv:2401.01234 → https://arxiv.org/abs/2401.01234 (optional)",
            (await Manage(("reading", "leases"), ("remove", true))).Text());
        var last = await Manage(("remove", true));
        Assert.Equal("Reading removed: Seminar 3 · Chapter 3\nNo readings left.", last.Text());
        await _desk.Press(Desk.Organizer, last, "Undo");
        Assert.Single(_desk.Group.Numbered(3)!.Readings);
    }

    [Fact]
    public async Task Changed_reading_keeps_what_is_not_given()
    {
        await Manage(("title", "Leeses"), ("link", "https://example.org/l"), ("optional", true));
        await Manage(("reading", "Leeses"), ("title", "Leases"), ("optional", false));
        Assert.Equal(new Reading("Leases") { Url = "https://example.org/l" }, Assert.Single(_desk.Group.Numbered(3)!.Readings));
    }

    [Fact]
    public async Task Readings_of_the_seminar_are_suggested()
    {
        await Manage(("title", "Leases"), ("part", "ch. 1"));
        await Manage(("title", "Leases"), ("part", "ch. 2"));
        await Manage(("title", new string('x', 300)));
        var shown = _desk.Suggest(Desk.Organizer, "manage reading", "reading", "leas", ("seminar", 3));
        Assert.Equal(["1. Leases, ch. 1", "2. Leases, ch. 2"], shown.Select(s => s.Shown));
        var longest = Assert.Single(_desk.Suggest(Desk.Organizer, "manage reading", "reading", "xx", ("seminar", 3)));
        Assert.Equal(100, ((string)longest.Value).Length);
        await Manage(("reading", longest.Value), ("remove", true));
        Assert.Equal(2, _desk.Group.Numbered(3)!.Readings.Length);
        Assert.Empty(_desk.Suggest(Desk.Organizer, "manage reading", "reading", "leas"));
        Assert.NotEmpty(_desk.Suggest(Desk.Organizer, "manage reading", "seminar", "3"));
        Assert.Empty(_desk.Suggest(Desk.Ana, "manage reading", "reading", "leas", ("seminar", 3)));
    }

    [Fact]
    public async Task Suggested_reading_is_found_by_its_title_after_its_number_has_changed()
    {
        foreach (var title in new[] { "Leases", "Paxos", "Raft" }) await Manage(("title", title));
        await Manage(("reading", "1. Leases"), ("remove", true));
        await Manage(("reading", "3. Raft"), ("remove", true));
        Assert.Equal("Paxos", Assert.Single(_desk.Group.Numbered(3)!.Readings).Title);
    }

    [Fact]
    public async Task Unclear_wishes_are_refused_with_what_to_do()
    {
        Assert.Equal("A reading needs a title or a link.", (await Manage(("authors", "K. Marsh"))).Text());
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) has no readings yet. Add one with “title” or “link”.",
            (await Manage(("remove", true))).Text());
        await Manage(("title", "Leases"));
        Assert.StartsWith("What should I change?", (await Manage(("reading", "Leases"))).Text(), StringComparison.Ordinal);
        Assert.Equal(
            "No single reading matches “Raft”. Pick one from the list as you type.",
            (await Manage(("reading", "Raft"), ("remove", true))).Text());
        Assert.Equal(
            "“Leases” is there already. Leave it out, or say which other part to read.", (await Manage(("title", "Leases"))).Text());
        await Manage(("title", "Paxos"));
        Assert.Equal("Which one? Pick it with “reading”.", (await Manage(("remove", true))).Text());
        Assert.StartsWith(
            "I can't use that link.", (await Manage(("title", "x"), ("link", "see page 3"))).Text(), StringComparison.Ordinal);
        for (var i = 3; i <= 10; i++) await Manage(("title", $"Paper {i}"));
        Assert.StartsWith("A seminar can have up to 10 readings", (await Manage(("title", "Paper 11"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_says_what_was_added_changed_and_removed()
    {
        await Manage(("title", "Leases"), ("link", "10.1000/x"));
        await Manage(("reading", "Leases"), ("part", "pp. 1–8"));
        await Manage(("title", "Paxos"));
        await Manage(("reading", "Leases"), ("remove", true));
        var history = (await _desk.Command(Desk.Organizer, "manage history")).Text().Split('\n')
            .Where(l => l.StartsWith("Seminar", StringComparison.Ordinal));
        Assert.Equal(
            [
                "Seminar 3 · Chapter 3: removed reading ~Leases → https://doi.org/10.1000/x, pp. 1–8~",
                "Seminar 3 · Chapter 3: added reading Paxos",
                "Seminar 3 · Chapter 3: changed reading ~Leases → https://doi.org/10.1000/x~ → Leases → "
                    + "https://doi.org/10.1000/x, pp. 1–8",
                "Seminar 3 · Chapter 3: added reading Leases → https://doi.org/10.1000/x",
            ],
            history);
    }

    private Task<Reply> Manage(params (string Name, object Value)[] options) =>
        _desk.Command(Desk.Organizer, "manage reading", [("seminar", 3), .. options]);
}
