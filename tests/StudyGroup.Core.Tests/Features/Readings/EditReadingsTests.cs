using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Readings;

public sealed class EditReadingsTests
{
    private readonly Desk _desk = new();

    public EditReadingsTests() =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with
        {
            Presenters = [new Presenter(Desk.Ana.Id, null), new Presenter(Desk.Ben.Id, null)],
        });

    [Fact]
    public async Task Any_presenter_adds_changes_and_removes_readings()
    {
        var form = await OpenAsync(Desk.Ben);
        Assert.Equal("What to read for Seminar 3", form.Form.Title);
        Assert.Equal(("One per line: title | link | part | authors", ""), form.Form.Fields.Select(f => (f.Label, f.Value)).Single());
        Assert.InRange(form.Form.Fields[0].Hint!.Length, 1, 100);
        var added = await _desk.Submit(Desk.Ben, form, ("readings", "Leases | 10.1000/leases\nPaxos | pp. 1–8 | L. Marsh | optional"));
        Assert.Equal(
            "Readings for Seminar 3 · Chapter 3\nLeases → https://doi.org/10.1000/leases\nPaxos, pp. 1–8 · L. Marsh (optional)",
            added.Text());
        Assert.Contains(added.Card().Buttons, b => b.Label == "Undo");

        form = await OpenAsync(Desk.Ana);
        Assert.Equal("Leases | https://doi.org/10.1000/leases\nPaxos | | pp. 1–8 | L. Marsh | optional", form.Form.Fields[0].Value);
        await _desk.Submit(Desk.Ana, form, ("readings", "Paxos made plain | | pp. 1–8 | L. Marsh"));
        Assert.Equal(
            new Reading("Paxos made plain") { Part = "pp. 1–8", Authors = "L. Marsh" }, Assert.Single(_desk.Group.Numbered(3)!.Readings));

        var cleared = await _desk.Submit(Desk.Ana, await OpenAsync(Desk.Ana), ("readings", " \n"));
        Assert.Equal("Readings for Seminar 3 · Chapter 3\nNo readings left.", cleared.Text());
        Assert.Contains(
            "📖 Designing Machine Learning Systems, Chapter 3", (await _desk.Command(Desk.Ana, "next-seminar")).Text(),
            StringComparison.Ordinal);
        await _desk.Press(Desk.Ana, cleared, "Undo");
        Assert.Equal("Paxos made plain", Assert.Single(_desk.Group.Numbered(3)!.Readings).Title);
    }

    [Fact]
    public async Task Members_are_told_who_may_edit_readings_and_organizers_may()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [] });
        var card = await _desk.Command(Desk.Ben, "next-seminar");
        Assert.StartsWith(
            "Only the presenters and organizers can change the readings.", (await _desk.PressMore(Desk.Ben, card, "Edit readings")).Text(),
            StringComparison.Ordinal);
        var form = await OpenAsync(Desk.Organizer);
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ben, form, ("readings", "Leases")));
        Assert.IsType<Reply.Private>(await _desk.Submit(Desk.Organizer, form, ("readings", "Leases")));
    }

    [Fact]
    public async Task Change_made_meanwhile_is_not_overwritten_unseen()
    {
        await _desk.Submit(Desk.Ben, await OpenAsync(Desk.Ben), ("readings", "Leases\nPaxos"));
        var form = await OpenAsync(Desk.Ben);
        await _desk.Command(Desk.Organizer, "manage reading", ("seminar", 3), ("reading", "2. Paxos"), ("remove", true));
        var late = await _desk.Submit(Desk.Ben, form, ("readings", "Leases\nPaxos | pp. 1–8"));
        Assert.Equal(
            "Someone changed these readings after you opened the form. They're now: Leases. Try again to save yours instead.",
            late.Text());
        var again = Assert.IsType<Reply.Ask>(await _desk.Press(Desk.Ben, late, "Try again"));
        Assert.Equal("Leases\nPaxos | pp. 1–8", again.Form.Fields[0].Value);
        Assert.IsType<Reply.Private>(await _desk.Submit(Desk.Ben, again, ("readings", "Leases\nPaxos | pp. 1–8")));
        Assert.Equal("pp. 1–8", _desk.Group.Numbered(3)!.Readings[1].Part);
    }

    [Fact]
    public async Task Same_change_by_two_people_is_no_conflict()
    {
        var (one, other) = (await OpenAsync(Desk.Ben), await OpenAsync(Desk.Ana));
        await _desk.Submit(Desk.Ben, one, ("readings", "Leases"));
        Assert.IsType<Reply.Private>(await _desk.Submit(Desk.Ana, other, ("readings", "Leases")));
    }

    [Theory]
    [InlineData("Leases\nleases", "“leases” is there already. Leave it out, or say which other part to read.")]
    [InlineData(
        "Leases | 10.1000/x\nOther | doi:10.1000/x", "“Other” is there already. Leave it out, or say which other part to read.")]
    [InlineData(
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11", "A seminar can have up to 10 readings, and that would make 11. Remove some.")]
    [InlineData(
        "Leases | javascript:alert(1)",
        "I can't use that link. Try a full web address, such as https://example.org/paper, a DOI or an arXiv id.")]
    public async Task Refused_readings_come_back_to_be_mended(string typed, string why)
    {
        var refused = await _desk.Submit(Desk.Ben, await OpenAsync(Desk.Ben), ("readings", typed));
        Assert.Equal(why, refused.Text());
        Assert.Equal(typed, Assert.IsType<Reply.Ask>(await _desk.Press(Desk.Ben, refused, "Try again")).Form.Fields[0].Value);
        Assert.Empty(_desk.Group.Numbered(3)!.Readings);
    }

    [Fact]
    public async Task Reading_that_was_there_twice_before_can_stay()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Readings = [new("Leases"), new("leases")] });
        Assert.IsType<Reply.Private>(await _desk.Submit(Desk.Ben, await OpenAsync(Desk.Ben), ("readings", "Leases\nleases\nPaxos")));
        Assert.IsType<Reply.Private>(await _desk.Submit(Desk.Ben, await OpenAsync(Desk.Ben), ("readings", "Leases\nPaxos")));
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ben, await OpenAsync(Desk.Ben), ("readings", "Leases\nLeases")));
    }

    [Fact]
    public async Task Ten_of_the_longest_readings_are_edited_in_several_fields()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with
        {
            Readings = [.. Enumerable.Range(1, 10).Select(ReadingLinesTests.Longest)],
        });
        var form = await OpenAsync(Desk.Ben);
        Assert.InRange(form.Form.Fields.Length, 2, 5);
        Assert.All(form.Form.Fields, f => Assert.InRange(f.Value!.Length, 1, 4_000));
        var unchanged = await _desk.Submit(Desk.Ben, form, [.. form.Form.Fields.Select(f => (f.Name, f.Value!))]);
        Assert.DoesNotContain(unchanged.Card().Buttons, b => b.Label == "Undo");
        Assert.Equal(10, _desk.Group.Numbered(3)!.Readings.Length);
    }

    private async Task<Reply.Ask> OpenAsync(Member who) => Assert.IsType<Reply.Ask>(
        await _desk.PressMore(who, await _desk.Command(who, "next-seminar"), "Edit readings"));
}
