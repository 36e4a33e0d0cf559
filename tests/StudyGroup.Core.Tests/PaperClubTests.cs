using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.PinnedSyllabus;
using Xunit;

namespace StudyGroup.Core.Tests;

/// <summary>A group that reads papers never reads the word "chapter".</summary>
public sealed class PaperClubTests
{
    private readonly Desk _desk = new();
    private readonly List<string> _read = [];
    private readonly HashSet<string> _asked = [];

    public PaperClubTests() => _desk.Group = TestGroup.Empty().InChannel() with
    {
        Settings = TestGroup.Settings with { Book = null, Author = null, Unit = UnitWord.Paper, Recap = true },
    };

    [Fact]
    public async Task Paper_club_never_reads_the_word_chapter()
    {
        await SeriesAsync();
        await ReadingsAsync();
        await SeminarsAsync();
        await PlansAsync();
        await EverythingElseAsync();
        Posted();

        Assert.All(_read, text => Assert.DoesNotContain("chapter", text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(_read, text => text.Contains("Paper 2", StringComparison.Ordinal));
        Assert.Contains(_read, text => text.Contains("Seminar 3 · Paper 3½: paper ~Paper 3~ → Paper 3½", StringComparison.Ordinal));
        // These write files or follow them, and /setup asks for the word.
        string[] apart = ["manage import", "manage export", "manage sync", "setup"];
        Assert.Empty(_desk.Router.Specs.Select(spec => spec.Name).Except(_asked).Except(apart));
    }

    private async Task SeriesAsync()
    {
        var form = await Ask("manage series-from-contents");
        await Submit(form, ("contents", "Papers"));
        await Submit(form, ("contents", ""));
        var asked = await Submit(form, ("contents", "Preface\n1. Leases\nPaper 2: Paxos\n3. Raft\n3. Raft\n4"));
        await Press(asked, "Confirm");
        Assert.Equal(["Paper 1", "Paper 2", "Paper 3", "Paper 4"], _desk.Group.Seminars.Select(s => s.Chapter));
        await Submit(form, ("contents", "1. Leases"));
    }

    private async Task ReadingsAsync()
    {
        await Ask("readings");
        await Ask("catch-up");
        await Ask("slides-add");
        await Ask("manage reading", ("seminar", 1));
        await Ask("manage reading", ("seminar", 1), ("title", "Leases"), ("link", "10.1145/74850.74870"));
        await Ask("manage reading", ("seminar", 1), ("reading", "Leases"));
        var form = await Press(await Press(await Ask("seminar", ("number", 1)), "More"), "Edit readings");
        await Submit(form, ("readings", "Leases | nowhere:x"));
        await Submit(form, ("readings", "Leases | pp. 1–8\nMore | optional"));
        await Ask("readings");
        await Ask("readings", ("seminar", 2));
        await Ask("readings", ("show", "past"));
    }

    private async Task SeminarsAsync()
    {
        await Ask("manage seminar-add", ("topic", "Clocks"), ("when", "2026-12-04"), ("presenter", Desk.Ana.Id));
        await Ask("manage seminar-edit", ("seminar", 3));
        await Ask("manage seminar-edit", ("seminar", 3), ("chapter", "Paper 3½"));
        await Ask("manage history");
        await Ask("manage seminar-edit", ("seminar", 3), ("clear", "place"));
        await Ask("manage seminar-move", ("seminar", 1), ("when", "2026-11-27"));
        await Ask("manage seminar-cancel", ("seminar", 4));
        await Ask("manage seminar-restore", ("seminar", 4));
        await Ask("manage seminar-held", ("seminar", 4), ("when", "2026-11-20"));
        await Ask("manage seminar-remove", ("seminar", 2));
        await Ask("manage slides", ("seminar", 1), ("url", "https://example.org/1"));
        await Ask("manage notes", ("seminar", 1), ("text", "We met."));
    }

    private async Task PlansAsync()
    {
        await Ask("manage plan", ("first", "2027-01-08"), ("rhythm", "every 2 weeks"));
        await Ask("manage shift", ("from", 1), ("by", "1 week"));
        await Ask("manage swap", ("a", 1), ("b", 5));
        await Ask("manage break-add", ("from", "2026-12-24"), ("reason", "holidays"));
        await Ask("manage break-remove", ("break", 1));
    }

    private async Task EverythingElseAsync()
    {
        await Ask("help");
        await Ask("next-seminar");
        foreach (var show in new[] { "upcoming", "past", "all" }) await Ask("schedule", ("show", show));
        foreach (var name in new[] { "slides", "notes", "presenters", "point list", "my-data", "calendar", "manage settings" })
            await Ask(name);
        await Ask("present", ("seminar", 2));
        await Ask("present-swap", ("seminar", 2), ("with", 5));
        await Ask("present-release", ("seminar", 2));
        await Ask("point add", ("text", "Why?"), ("seminar", 1));
        await Ask("point edit", ("point", "1"));
        await Ask("point vote", ("point", "1"));
        await Ask("point discussed", ("point", "1"));
        await Ask("point remove", ("point", "1"));
        foreach (var title in new[] { "Piranesi", "Emma", "Dune" }) await Ask("book suggest", ("title", title));
        await Ask("book list");
        await Ask("book withdraw", ("book", "3"));
        await Ask("book vote", ("closes", "in 3 days"));
        foreach (var show in new[] { "upcoming", "log", "test" }) await Ask("manage reminders", ("show", show));
        foreach (var name in new[] { "book past", "book finish" }) await Ask(name);
        await Ask("manage syllabus");
        await Ask("manage page");
        await Ask("manage page", ("address", "on"));
        await Ask("manage group add", ("name", "More papers"), ("channel", new ChannelGiven(new(501))));
        await Ask("manage group rename", ("name", "Papers"));
        await Ask("manage group restore", ("name", "Nobody"));
        await Press(await Ask("manage group archive"), "Keep it");
        await Press(await Ask("manage history"), "Revert 1");
        foreach (var seminar in _desk.Suggest(Desk.Organizer, "seminar", "number", "")) _read.Add(seminar.Shown);
    }

    private void Posted()
    {
        _read.Add(SyllabusCard.For(_desk.Group, new Dictionary<SeminarId, int>(), _desk.Now).Text());
        foreach (var planned in Rules.Due.Planned(_desk.Group))
            _read.Add(_desk.Card(Post.Waiting(Desk.Here, planned.Seminar.Id, planned.Subject, new(500), planned.DueAt)).Text());
        foreach (var post in _desk.Posts) _read.Add(_desk.Card(post).Text());
    }

    private async Task<Reply> Ask(string name, params (string Name, object Value)[] options)
    {
        _asked.Add(name);
        return Reading(await _desk.Command(Desk.Organizer, name, options));
    }

    private async Task<Reply> Press(Reply on, string label) => Reading(await _desk.Press(Desk.Organizer, on, label));

    private async Task<Reply> Submit(Reply form, params (string Name, string Text)[] fields) =>
        Reading(await _desk.Submit(Desk.Organizer, form, fields));

    private Reply Reading(Reply reply)
    {
        _read.AddRange(reply is Reply.Ask { Form: var form }
            ? [form.Title, .. form.Fields.SelectMany(f => new[] { f.Label, f.Value, f.Hint }).OfType<string>()]
            : [reply.Card().Text(), .. reply.Card().Buttons.Select(b => b.Label)]);
        return reply;
    }
}
